/** The root page, Vietnamese first. `rehearsalTime` (ISO 8601, +07:00) puts a banner over it: this is a rehearsal, its time is not ours. */
export function homePage(rehearsalTime: string | undefined): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Song Hành</title>
<style>
  body { margin: 0; font: 16px/1.6 system-ui, sans-serif; color: #1d1d1f; background: #fff; }
  main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
  h1 { margin: 0 0 .5rem; }
  .banner { background: #8a1c1c; color: #fff; padding: .75rem 1rem; text-align: center; }
  .english { color: #515154; }
  a { color: #0b57a4; }
</style>
</head>
<body>
${rehearsalTime ? banner(rehearsalTime) : ''}<main>
<h1>Song Hành</h1>
<p>Hệ thống theo dõi thực hiện chương trình phối hợp giữa các cơ quan: dự thảo kế hoạch từng năm, lấy ý kiến, trình ký, giao nhiệm vụ;
mở đợt báo cáo đúng kỳ, nhắc việc theo ngày làm việc, nhận báo cáo và tổng hợp; chuẩn bị sơ kết, tổng kết, tự lập hồ sơ trình lãnh đạo
và theo dõi từng ý kiến chỉ đạo cho đến khi có trả lời.</p>
<p class="english" lang="en">Song Hành keeps the promises between agencies: it drafts each year’s plan, asks for opinions, goes through
signing and issues the tasks; opens each period’s round of reports, reminds by working days, takes reports in and rolls up; prepares
the reviews, puts the leaders’ packets together by itself, and follows every direction until it is answered.</p>
<ul>
<li><a href="/docs">Tài liệu giao diện lập trình <span lang="en">(API reference, OpenAPI 3.1)</span></a></li>
<li><a href="/docs/openapi.json">openapi.json</a></li>
<li><a href="/health/ready">Tình trạng <span lang="en">(readiness)</span></a></li>
</ul>
</main>
</body>
</html>
`;
}

function banner(time: string): string {
  const [date = '', clock = ''] = time.split('T');
  const shown = `${clock.slice(0, 5)} ngày ${date.split('-').reverse().join('/')}`;
  return `<div class="banner" role="status">Đây là bản <strong>chạy thử</strong>: giờ công việc đang là ${shown}, không phải giờ thật.
<span lang="en">A rehearsal: business time is ${date} ${clock.slice(0, 5)}, not the real time.</span></div>
`;
}
