import type { ErrorSpec } from '../error-spec.js';

/** Refusals about notifications, their mails and what is subscribed to. */
export const DELIVERY_CODES = {
  MAIL_NOT_MUTABLE: {
    kind: 'conflict',
    vi: 'Không tắt được thông báo “{kind}”: nó gắn với một thời hạn phải thực hiện.',
    en: 'Notifications of the kind "{kind}" cannot be turned off: a deadline hangs on them.',
  },
  MAIL_NOT_RESENDABLE: {
    kind: 'conflict',
    vi: 'Thư của thông báo này đang ở trạng thái “{state}”: chỉ gửi lại được thư không đến nơi, hoặc chưa gửi vì thiếu địa chỉ.',
    en: 'The mail of this notification is {state}: only one that did not arrive, or was not sent for lack of an address, can be sent again.',
  },
  MAIL_ADDRESS_MISSING: {
    kind: 'conflict',
    vi: 'Người nhận vẫn chưa có địa chỉ thư điện tử.',
    en: 'The recipient still has no mail address.',
  },
  BOUNCE_UNREADABLE: {
    kind: 'invalid',
    vi: 'Đây không phải là thư báo không gửi được (RFC 3464). Hãy dán toàn bộ thư, gồm cả phần đầu thư.',
    en: 'This is no delivery status notification (RFC 3464). Give the whole message, headers included.',
  },
  STREAMS_TOO_MANY: {
    kind: 'too-many',
    vi: 'Bạn đã mở {open} luồng sự kiện; hãy đóng bớt rồi mở lại.',
    en: 'You have {open} event streams open; close one first.',
  },
} as const satisfies Record<string, ErrorSpec>;
