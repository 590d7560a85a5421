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
<p>Hệ thống theo dõi thực hiện chương trình phối hợp giữa các cơ quan: mở đợt báo cáo đúng kỳ, nhắc việc theo ngày làm việc,
nhận báo cáo, gia hạn, trả lại, chấp nhận và tổng hợp.</p>
<p class="english" lang="en">Song Hành keeps the promises between agencies: it opens each period’s round of reports, reminds by
working days, takes reports in, gives more time, returns, accepts and rolls up.</p>
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
