import type { Language } from '../error/sentence.js';
import type { Said } from '../health/health-check.js';
import { REPORTING_ACTIONS } from './reporting-actions.js';

/** What people and the system did to the installation and to the office's papers, as the trail's readers see it. */
const OFFICE_ACTIONS: Readonly<Record<string, Said>> = {
  'account.created': { vi: 'lập tài khoản', en: 'created an account' },
  'administrator.created': { vi: 'lập quản trị hệ thống', en: 'created an administrator' },
  'api-token.created': { vi: 'lập mã truy cập', en: 'created an access token' },
  'api-token.revoked': { vi: 'thu hồi mã truy cập', en: 'revoked an access token' },
  'attachment.infected': { vi: 'cách ly tệp có mã độc', en: 'locked an infected file away' },
  'attachment.read': { vi: 'đọc tệp', en: 'read a file' },
  'attachment.refused': { vi: 'từ chối tệp', en: 'refused a file' },
  'attachment.uploaded': { vi: 'tải tệp lên', en: 'uploaded a file' },
  'audit.read': { vi: 'tra cứu nhật ký', en: 'searched the audit trail' },
  'audit.verified': { vi: 'kiểm tra chuỗi niêm', en: 'verified the chain of seals' },
  'bounce.taken': { vi: 'ghi nhận thư bị trả lại', en: 'took in a bounce' },
  'calendar-feed.created': { vi: 'lập liên kết lịch', en: 'created a calendar feed' },
  'calendar-feed.revoked': { vi: 'đóng liên kết lịch', en: 'closed a calendar feed' },
  'calendar.imported': { vi: 'nhập lịch làm việc', en: 'imported a working calendar' },
  'calendar.seeded': { vi: 'lập sẵn lịch làm việc', en: 'seeded a working calendar' },
  'delegation.allowed': { vi: 'đồng ý làm thay', en: 'allowed a stand-in' },
  'delegation.asked': { vi: 'xin cử người làm thay', en: 'asked for a stand-in' },
  'delegation.given': { vi: 'cử người làm thay', en: 'gave a stand-in' },
  'delegation.refused': { vi: 'không đồng ý làm thay', en: 'refused a stand-in' },
  'delegation.revoked': { vi: 'thu hồi việc làm thay', en: 'ended a stand-in' },
  'duty.transferred': { vi: 'chuyển việc sang đơn vị kế tiếp', en: 'transferred duties to the successor' },
  'exchange-address.set': { vi: 'đặt địa chỉ liên thông', en: 'set an exchange address' },
  'exchanged-paper.linked': { vi: 'gắn văn bản liên thông', en: 'linked an exchanged paper' },
  'exchanged-paper.received': { vi: 'nhận văn bản liên thông', en: 'received an exchanged paper' },
  'house-style.set': { vi: 'đặt thể thức văn bản', en: 'set the house style' },
  'mail.tested': { vi: 'gửi thư thử', en: 'sent a test mail' },
  'notification.resent': { vi: 'gửi lại thư', en: 'sent a mail again' },
  'number-book.set': { vi: 'đặt sổ số văn bản', en: 'set a number book' },
  'packet.acknowledged': { vi: 'xác nhận đã nhận hồ sơ trình', en: 'acknowledged a packet' },
  'packet.cancelled': { vi: 'huỷ hồ sơ trình', en: 'cancelled a packet' },
  'packet.delivered': { vi: 'trình hồ sơ', en: 'delivered a packet' },
  'packet.frozen': { vi: 'chốt hồ sơ trình', en: 'froze a packet' },
  'packet.letter-made': { vi: 'làm công văn trình', en: 'made the packet’s cover letter' },
  'packet.opened': { vi: 'mở hồ sơ trình', en: 'opened a packet' },
  'packet.papers-made': { vi: 'làm các văn bản của hồ sơ trình', en: 'made the packet’s papers' },
  'packet.planned': { vi: 'lập hồ sơ trình', en: 'planned a packet' },
  'packet.prepared': { vi: 'chuẩn bị hồ sơ trình', en: 'prepared a packet' },
  'packet.read': { vi: 'đọc hồ sơ trình', en: 'read a packet' },
  'packet.released': { vi: 'phát hành hồ sơ trình', en: 'released a packet' },
  'paper-template.refused': { vi: 'từ chối mẫu văn bản', en: 'refused a paper template' },
  'paper-template.reset': { vi: 'trở lại mẫu văn bản gốc', en: 'reset a paper template' },
  'paper-template.set': { vi: 'đặt mẫu văn bản', en: 'set a paper template' },
  'paper.edited': { vi: 'sửa văn bản', en: 'edited a paper' },
  'paper.file-taken-in': { vi: 'nhận tệp của văn bản', en: 'took in a file of a paper' },
  'paper.given-out': { vi: 'cấp văn bản', en: 'gave a paper out' },
  'paper.handed-out-as-edxml': { vi: 'xuất văn bản liên thông (edXML)', en: 'handed a paper out as edXML' },
  'paper.initialled': { vi: 'ký nháy văn bản', en: 'initialled a paper' },
  'paper.made': { vi: 'lập văn bản', en: 'made a paper' },
  'paper.read': { vi: 'đọc văn bản', en: 'read a paper' },
  'paper.recalled': { vi: 'rút văn bản về', en: 'recalled a paper' },
  'paper.refreshed': { vi: 'cập nhật số liệu của văn bản', en: 'refreshed a paper' },
  'paper.returned': { vi: 'trả lại văn bản', en: 'returned a paper' },
  'paper.signed': { vi: 'ký văn bản', en: 'signed a paper' },
  'paper.submitted': { vi: 'trình ký văn bản', en: 'submitted a paper for signature' },
  'paper.withdrawn': { vi: 'bỏ văn bản', en: 'withdrew a paper' },
  'people.imported': { vi: 'nhập người dùng', en: 'imported people' },
  'person.locale-set': { vi: 'đổi ngôn ngữ', en: 'changed the language' },
  'preference.changed': { vi: 'đổi cách nhận thông báo', en: 'changed how to be told' },
  'process.woken': { vi: 'đánh thức tiến trình', en: 'woke a process' },
  reconcile: { vi: 'lập lại các tiến trình sau khôi phục', en: 'made the processes anew after a restore' },
  'session.closed': { vi: 'đăng xuất', en: 'signed out' },
  'session.opened': { vi: 'đăng nhập', en: 'signed in' },
  'signing-key.begun': { vi: 'bắt đầu dùng khoá ký', en: 'began a signing key' },
  'spreadsheet-import.applied': { vi: 'nhập bảng tính vào hệ thống', en: 'applied an import' },
  'spreadsheet-import.refused': { vi: 'từ chối bảng tính', en: 'refused a sheet' },
  'spreadsheet-import.uploaded': { vi: 'tải bảng tính lên', en: 'uploaded a sheet' },
  'unit.changed': { vi: 'thay đổi đơn vị', en: 'changed units' },
  'workbook.refused': { vi: 'từ chối biểu Excel', en: 'refused a workbook' },
};

/** Every action that the trail keeps, in words. */
export const AUDIT_ACTIONS: Readonly<Record<string, Said>> = { ...OFFICE_ACTIONS, ...REPORTING_ACTIONS };

/** An action in words; one of an earlier version that has none stands as it was written. */
export const auditWords = (action: string, language: Language): string => AUDIT_ACTIONS[action]?.[language] ?? action;

/** The group of an action: what stands before its dot. */
export const auditGroup = (action: string): string => action.split('.')[0]!;
