import { type ReviewKind, reviewName } from '#domain/review/review';
import type { Facts, MailText } from './words.js';

const name = (f: Facts, language: 'vi' | 'en') => reviewName(f.reviewKind as ReviewKind, f.year, f.topic, language);
const vi = (f: Facts) => `hồ sơ trình ${name(f, 'vi')}`;
const en = (f: Facts) => `packet of the ${name(f, 'en')}`;
const Vi = (f: Facts) => vi(f).replace(/^h/, 'H');
const listed = (names: readonly string[]) => names.map((name) => `– ${name}`);

/** Review packets: from the freeze to the acknowledgement. */
export const PACKET_TEXTS = {
  'packet-frozen': {
    vi: {
      subject: (f) =>
        f.overdue ? `Còn chờ công văn trình: ${vi(f)} – ${f.programme}` : `Đã chốt ${vi(f)} – ${f.programme}`,
      body: (f) =>
        f.overdue
          ? [`${Vi(f)} đã chốt nhưng chưa có công văn trình nên chưa phát hành được.`]
          : [
              `${Vi(f)} đã được lập và chốt: ${f.units} đơn vị, ${f.figures} số liệu; ${f.missing} báo cáo còn thiếu.`,
              'Việc tiếp theo: soạn công văn trình với không quá ba việc cần quyết định. Số liệu đã chốt không đổi nữa; điều gì thay đổi sau đó được liệt kê riêng.',
            ],
    },
    en: {
      subject: (f) =>
        f.overdue ? `Cover letter still to be written: ${en(f)} – ${f.programme}` : `Frozen: ${en(f)} – ${f.programme}`,
      body: (f) =>
        f.overdue
          ? [`The ${en(f)} is frozen but cannot be released: its cover letter is not written.`]
          : [
              `The ${en(f)} is assembled and frozen: ${f.units} units, ${f.figures} figures; ${f.missing} reports missing.`,
              'Next: write the cover letter with at most three decisions. Frozen figures change no more; what changes afterwards is listed apart.',
            ],
    },
  },
  'packet-to-release': {
    vi: {
      subject: (f) => `${f.overdue ? 'Còn chờ phát hành' : 'Trình duyệt phát hành'}: ${vi(f)} – ${f.programme}`,
      body: (f) => [
        f.prepared
          ? `${Vi(f)} đã có công văn trình, chờ đồng chí xem và phát hành tới lãnh đạo.`
          : `${Vi(f)} đã chốt nhưng cơ quan thường trực chưa soạn công văn trình.`,
        'Người phát hành phải khác người đã soạn công văn trình.',
      ],
    },
    en: {
      subject: (f) => `${f.overdue ? 'Still to be released' : 'To be released'}: ${en(f)} – ${f.programme}`,
      body: (f) => [
        f.prepared
          ? `The ${en(f)} has its cover letter and waits for you to release it to the leaders.`
          : `The ${en(f)} is frozen, but its secretariat has not written the cover letter.`,
        'It is released by another person than the one who wrote the cover letter.',
      ],
    },
  },
  'packet-delivered': {
    vi: {
      subject: (f) =>
        f.undeliverable ? `Chưa trao được ${vi(f)} – ${f.programme}` : `Kính trình: ${vi(f)} – ${f.programme}`,
      body: (f) =>
        f.undeliverable
          ? [
              `${Vi(f)} đã phát hành nhưng không có lãnh đạo hay thư ký nào có tài khoản tại:`,
              ...listed(f.undeliverable),
              'Đề nghị trao bản giấy, hoặc báo quản trị lập tài khoản.',
            ]
          : [
              `Kính trình đồng chí ${vi(f)} của Chương trình ${f.programme}: ${f.programmeTitle}.`,
              'Hồ sơ không gửi kèm thư; xin mở trong hệ thống để xem, xác nhận đã nhận và cho ý kiến chỉ đạo.',
            ],
    },
    en: {
      subject: (f) =>
        f.undeliverable ? `Not delivered: ${en(f)} – ${f.programme}` : `For you: ${en(f)} – ${f.programme}`,
      body: (f) =>
        f.undeliverable
          ? [
              `The ${en(f)} is released, but no leader or leader's secretary has an account at:`,
              ...listed(f.undeliverable),
              'Hand it over on paper, or have the administrator make an account.',
            ]
          : [
              `The ${en(f)} of programme ${f.programme} is ready for you: ${f.programmeTitle}.`,
              'It is not attached; open it in the system to read it, acknowledge it and give a direction on it.',
            ],
    },
  },
  'packet-unacknowledged': {
    vi: {
      subject: (f) => `Chưa xác nhận đã nhận: ${vi(f)} – ${f.programme}`,
      body: (f) => [
        `${Vi(f)} đã trình nhưng lãnh đạo chưa xác nhận đã nhận.`,
        'Thư ký có thể xác nhận thay sau khi lãnh đạo đã xem.',
      ],
    },
    en: {
      subject: (f) => `Not acknowledged: ${en(f)} – ${f.programme}`,
      body: (f) => [
        `The ${en(f)} was delivered but the leader has not acknowledged it.`,
        "The leader's secretary may do so on the leader's behalf once it has been read.",
      ],
    },
  },
} satisfies Record<string, MailText>;
