/**
 * A programme file to begin with: every part once, what it means beside it, in Vietnamese. It reads without fault, so
 * that whoever changes it sees their own slips only.
 */
export const BLANK_PROGRAMME_FILE = `# TỆP CHƯƠNG TRÌNH PHỐI HỢP (mẫu để bắt đầu)
# Dòng bắt đầu bằng dấu # là lời giải thích, phần mềm không đọc.
# Thụt đầu dòng bằng dấu cách, không dùng phím Tab. Ngày viết theo dạng năm-tháng-ngày: 2026-01-15.
# Hãy thay các nội dung ví dụ dưới đây bằng nội dung của chương trình; tải tệp lên là biết ngay còn lỗi gì, ở dòng nào.

format: songhanh/programme@1   # không sửa dòng này

# ---------- 1. CÁC ĐƠN VỊ VÀ TÀI KHOẢN ----------
# Đơn vị đã có trong hệ thống thì ghi đúng mã và tên như đã ghi nhận. Đơn vị, tài khoản mới do quản trị viên nhập.
organisation:
  units:
    # code: mã đơn vị, không đổi về sau     kind: party-committee (cơ quan đảng), government (chính quyền), department (sở, phòng),
    #   front-organisation (Mặt trận, đoàn thể), province (tỉnh), commune (xã), other (khác)
    # level: centre (trung ương), province (tỉnh), district (huyện), commune (xã)
    # parent: mã đơn vị cấp trên, null nếu không có     from: ngày bắt đầu có trong hệ thống
    - { code: BDV, name: Ban Dân vận Tỉnh uỷ, kind: party-committee, level: province, parent: null, from: 2026-01-01 }
    - { code: UBND, name: Uỷ ban nhân dân tỉnh, kind: government, level: province, parent: null, from: 2026-01-01 }
    - { code: SNV, name: Sở Nội vụ, kind: department, level: province, parent: UBND, from: 2026-01-01 }
    - { code: XA-1, name: Uỷ ban nhân dân xã Thứ Nhất, kind: commune, level: commune, parent: UBND, from: 2026-01-01 }
    - { code: XA-2, name: Uỷ ban nhân dân xã Thứ Hai, kind: commune, level: commune, parent: UBND, from: 2026-01-01 }
  people:
    # name: tên chức danh, không ghi họ tên người
    # roles: officer (cán bộ soạn báo cáo), head (thủ trưởng đơn vị), secretariat (cơ quan thường trực),
    #   leader (lãnh đạo ký), leader-secretary (thư ký lãnh đạo), administrator (quản trị)
    - { code: tong-hop-bdv, name: Chuyên viên tổng hợp Ban Dân vận, unit: BDV, roles: [secretariat], from: 2026-01-01 }
    - { code: truong-ban-bdv, name: Trưởng Ban Dân vận, unit: BDV, roles: [leader, head], from: 2026-01-01 }
    - { code: tong-hop-snv, name: Chuyên viên tổng hợp Sở Nội vụ, unit: SNV, roles: [secretariat], from: 2026-01-01 }
    - { code: giam-doc-snv, name: Giám đốc Sở Nội vụ, unit: SNV, roles: [head], from: 2026-01-01 }
    - { code: chu-tich-ubnd, name: Chủ tịch Uỷ ban nhân dân tỉnh, unit: UBND, roles: [leader], from: 2026-01-01 }
    - { code: chu-tich-xa-1, name: Chủ tịch xã Thứ Nhất, unit: XA-1, roles: [head], from: 2026-01-01 }
    - { code: cong-chuc-xa-1, name: Công chức xã Thứ Nhất, unit: XA-1, roles: [officer], email: vp@xa-1.example, from: 2026-01-01 }
    - { code: chu-tich-xa-2, name: Chủ tịch xã Thứ Hai, unit: XA-2, roles: [head], from: 2026-01-01 }
    - { code: cong-chuc-xa-2, name: Công chức xã Thứ Hai, unit: XA-2, roles: [officer], from: 2026-01-01 }

# ---------- 2. CHƯƠNG TRÌNH ----------
programme:
  number: 01-CTr/BDV-UBND            # số, ký hiệu đúng như văn bản đã ký
  title: Chương trình phối hợp công tác dân vận giai đoạn 2026 – 2030
  signedOn: 2026-01-15               # ngày ký
  signedAt: Tỉnh lỵ                  # nơi ký (bỏ dòng này nếu không cần)
  period: { from: 2026-01-15, until: 2030-12-31 }   # thời gian thực hiện

  # Các cơ quan ký kết; secretariat là cơ quan thường trực của mỗi bên.
  parties:
    - { unit: BDV, secretariat: BDV, signer: Trưởng Ban Dân vận Tỉnh uỷ }
    - { unit: UBND, secretariat: SNV, signer: Chủ tịch Uỷ ban nhân dân tỉnh }

  # Căn cứ. kind: law, resolution, directive, conclusion, decision, decree, programme, plan, letter, other
  legalBases:
    - { number: 33/CT-TTg, date: 2021-11-26, issuer: Thủ tướng Chính phủ, kind: directive, summary: Tăng cường công tác dân vận }

  # Nội dung và nhiệm vụ. Số nhiệm vụ để trong ngoặc kép. Mỗi nhiệm vụ một đơn vị chủ trì (lead).
  # Nhiệm vụ thường xuyên ghi cadence: yearly (hằng năm), continuous (liên tục) hoặc mã chế độ báo cáo; có hạn riêng thì ghi due.
  contents:
    - number: 1
      title: Cải cách hành chính gắn với công tác dân vận
      tasks:
        - number: "1.1"
          title: Đối thoại trực tiếp với nhân dân
          lead: UBND
          coordinating: [BDV, XA-1, XA-2]
          output: Thông báo kết luận đối thoại
          cadence: QUY
        - { number: "1.2", title: Niêm yết công khai thủ tục hành chính, lead: SNV, output: Bảng niêm yết ở mọi xã, due: 2026-06-30 }

  # Biểu mẫu. type: number (số), percent (%), text (chữ), choice (chọn), date (ngày), table (bảng), evidence (tệp minh chứng) …
  forms:
    - code: BM-QUY
      name: Báo cáo quý
      fields:
        - { key: doi-thoai, label: Số cuộc đối thoại, type: number, unit: cuộc, required: true, min: 0, aggregate: sum }
        - { key: tu-danh-gia, label: Tự đánh giá, type: choice, choices: [Tốt, Khá, Yếu] }
        - { key: ket-qua, label: Kết quả nổi bật, type: text, required: true }

  # Chế độ báo cáo. kind: month, quarter, half-year, nine-months, year hoặc custom.
  # cutOffDay: ngày chốt số liệu; opens: mở đợt; due: hạn gửi; lock: khoá. Số ngày làm việc âm là đếm lùi.
  reporting:
    - code: QUY
      name: Báo cáo quý
      period:
        kind: quarter
        cutOffDay: 14
        opens: { workingDays: -10, from: due }
        due: { day: 20, monthOffset: 0 }      # ngày 20 của tháng chốt số liệu; trúng ngày nghỉ thì lùi sang ngày làm việc kế tiếp
        lock: { workingDays: 10, from: due }
      form: BM-QUY
      respondents: [XA-1, XA-2]               # hoặc all: mọi đơn vị có cán bộ báo cáo
      nothingToReport: true                   # cho phép báo "không phát sinh"

  # Lịch nhắc việc, tính theo ngày làm việc từ hạn gửi. Đơn vị đã gửi thì không bị nhắc.
  # to: officer, head, secretariat, urging-letter (dự thảo công văn đôn đốc)
  reminders:
    rungs:
      - { code: truoc-3, workingDays: -3, to: [officer] }
      - { code: dung-han, workingDays: 0, to: [officer] }
      - { code: sau-1, workingDays: 1, to: [officer, head] }
      - { code: sau-5, workingDays: 5, to: [secretariat, urging-letter], at: "09:00" }

  # Kế hoạch năm. issuance: jointly (các bên cùng ký), each (mỗi bên một kế hoạch), one (một bên, ghi thêm by)
  planCalendar:
    issuance: jointly
    draft: 12-01        # gửi dự thảo lấy ý kiến (tháng-ngày)
    replyBy: 12-20      # hạn góp ý
    issue: 01-31        # ban hành

  # Sơ kết, tổng kết. kind: half-year (6 tháng), annual (năm), mid-term (giữa kỳ), final (tổng kết), thematic (chuyên đề)
  reviews:
    - { kind: half-year, year: 2026, date: 2026-07-14, figuresFrom: [2026-Q1, 2026-Q2] }
    - { kind: annual, year: 2026, date: 2027-01-12, figuresFrom: [2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4] }
`;
