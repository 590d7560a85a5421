import type { Words } from '../language.js';
import { fullDay } from '../rehearse/telling.js';
import type { SampleRole } from './sample-accounts.js';

export const DESCRIPTION: Words = {
  vi: 'trình diễn: chạy thử hai chương trình có thật, rồi giữ hệ thống chạy với các tài khoản mẫu',
  en: 'the demo: rehearse two real programmes, then keep the installation up with sample accounts',
};
export const ONCE: Words = { vi: 'dừng sau phần tổng kết', en: 'stop after the summary' };
export const OUT: Words = {
  vi: 'thư mục nhận timeline.jsonl, summary.json, mail/ và packets/',
  en: 'folder for timeline.jsonl, summary.json, mail/ and packets/',
};

// One after the other in one box: its clock only goes forward, and the two periods do not meet.
export const BEGINNING: Words = {
  vi: 'Chạy thử hai chương trình có thật, lần lượt trong cùng một hệ thống: 79-CTr (2016–2020) rồi 85-CTr (2022–2024).',
  en: 'Rehearsing two real programmes, one after the other in one installation: 79-CTr (2016–2020), then 85-CTr (2022–2024).',
};
export const WRITTEN = (folder: string): Words => ({
  vi: `Diễn biến (timeline.jsonl), tổng kết (summary.json) và thư (mail/) ở ${folder}`,
  en: `The timeline (timeline.jsonl), the summary (summary.json) and the mails (mail/) are in ${folder}`,
});
export const PACKETS_WRITTEN = (folder: string): Words => ({
  vi: `Hồ sơ trình lãnh đạo, mỗi kỳ một thư mục, ở ${folder}: 01-tom-tat.pdf là trang đầu, ho-so.html để đọc trên màn hình; kiểm tra bằng \`npx songhanh verify …/ho-so.zip\`.`,
  en: `The leaders' packets, a folder a review, are in ${folder}: 01-tom-tat.pdf is the first page, ho-so.html reads on a screen; check one with \`npx songhanh verify …/ho-so.zip\`.`,
});
export const CLOCK_RUNS = (day: string): Words => ({
  vi: `Đồng hồ chạy tiếp từ ${fullDay(day)}. Tài khoản mẫu:`,
  en: `The clock runs on from ${day}. Sample accounts:`,
});
export const ADDRESSES = (url: string): Words => ({
  vi: `Song Hành ở ${url}/ – tài liệu API ở ${url}/docs – Ctrl-C để dừng.`,
  en: `Song Hành is at ${url}/ – the API's page at ${url}/docs – Ctrl-C stops it.`,
});

export const ROLE_NAMES: Record<SampleRole, Words> = {
  secretariat: { vi: 'cơ quan thường trực', en: 'secretariat' },
  'head-of-office': { vi: 'thủ trưởng cơ quan thường trực', en: 'head of office' },
  leader: { vi: 'lãnh đạo', en: 'leader' },
  'leader-secretary': { vi: 'thư ký lãnh đạo', en: "leader's secretary" },
  officer: { vi: 'cán bộ đơn vị', en: "unit's officer" },
  head: { vi: 'thủ trưởng đơn vị', en: "unit's head" },
  administrator: { vi: 'quản trị', en: 'administrator' },
};
