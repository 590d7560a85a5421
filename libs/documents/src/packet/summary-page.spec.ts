import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { trafficLight } from '#domain/packet/traffic-light';
import { PARTY_STYLE } from '../house-style/party-style.js';
import { STATE_STYLE } from '../house-style/state-style.js';
import { renderPdf } from '../pdf/render-pdf.js';
import type { PacketContent } from './packet-content.js';
import { packetPapers } from './packet-paper.js';
import { fullSamplePacket } from './sample-full-packet.js';

const sample = fullSamplePacket(12, 4);
const long = (words: string, length: number) => `${words} `.repeat(length).slice(0, length).trim();

/** As much as a summary may have to hold: long names everywhere, many figures, three heavy things to decide. */
const crowded: PacketContent = {
  ...sample,
  programme: {
    ...sample.programme,
    title: long('Chương trình phối hợp công tác dân vận của cơ quan nhà nước, chính quyền các cấp', 200),
    parties: sample.programme.parties.map((party) => ({
      ...party,
      unit: { ...party.unit, name: long('Ban cán sự đảng Uỷ ban nhân dân tỉnh', 70) },
    })),
  },
  review: { ...sample.review, theme: long('Năm dân vận chính quyền hướng về cơ sở', 80) },
  rounds: sample.rounds.map((round) => ({ ...round, units: 3321, onTime: 2754, late: 405, missing: 162 })),
  lights: [
    trafficLight('reporting', { part: 15_795, whole: 16_443 }),
    trafficLight('on-time', { part: 13_770, whole: 16_443 }),
    trafficLight('tasks', { part: 138, whole: 1380 }),
    trafficLight('directions', { part: 11, whole: 23 }),
    trafficLight('targets', { part: 1, whole: 12 }),
  ],
  figures: Array.from({ length: 12 }, (_, index) => {
    const each = sample.figures[index % sample.figures.length]!;
    return {
      ...each,
      figure: `BM-QUY-${index}/so-vu-viec-duoc-giai-quyet`,
      label: long('Số vụ việc phức tạp, kéo dài được giải quyết dứt điểm tại cơ sở', 60 + index * 8),
      value: 179_181_720,
    };
  }),
  directions: sample.directions.map((direction) => ({ ...direction, text: long('Rà soát các mô hình', 400) })),
  obstacles: sample.obstacles!.map((obstacle) => ({ ...obstacle, title: long('Chưa bố trí kinh phí', 400) })),
};

test.each([
  ['of a State office', STATE_STYLE],
  ['of a Party office', PARTY_STYLE],
])('the summary is one page in the style %s, however much it has to hold', async (_, style) => {
  const seal = { contentSha256: 'c'.repeat(64), publicKey: 'k'.repeat(60), style };
  for (const content of [sample, crowded]) {
    const { paper } = packetPapers(content, seal)[0]!;
    const document = await getDocument({ data: new Uint8Array(await renderPdf(paper)) }).promise;
    expect(document.numPages).toBe(1);
  }
});
