import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { label } from './svg.js';
import { fitsWords, shortened, textWidth, wrapped } from './text-width.js';

const font = (name: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}.ttf`);
const FONT = {
  loadSystemFonts: false,
  fontFiles: [font('400Regular/Tinos_400Regular'), font('700Bold/Tinos_700Bold')],
  defaultFontFamily: 'Tinos',
};

function drawnWidth(text: string, bold: boolean): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 100" font-family="Tinos">${label(10, 60, text, { size: 10, bold })}</svg>`;
  return new Resvg(svg, { font: FONT }).getBBox()?.width ?? 0;
}

const letters = fc.string({
  unit: fc.constantFrom(
    ...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ',
    ...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYWZFJfjwz 0123456789.,;:!?%()/-–“”’…+=<>&"\'',
  ),
  minLength: 1,
  maxLength: 60,
});

test('no line is drawn wider than it was reckoned, in the face that takes the place of Times New Roman', () => {
  fc.assert(
    fc.property(letters, fc.boolean(), (text, bold) => {
      expect(drawnWidth(text, bold)).toBeLessThanOrEqual(textWidth(text.trim(), 10, bold) + 1);
    }),
    { numRuns: 200 },
  );
});

test('nor much narrower, so that room is not given away', () => {
  const words = 'Ủy ban nhân dân các xã, phường thực hiện Quy chế dân chủ ở cơ sở năm 2026';
  expect(textWidth(words, 10)).toBeLessThan(drawnWidth(words, false) * 1.12);
});

test('what is shortened or broken into lines fits, and what fits is left as it is', () => {
  fc.assert(
    fc.property(letters, fc.integer({ min: 20, max: 300 }), (text, width) => {
      expect(textWidth(shortened(text, width, 10), 10)).toBeLessThanOrEqual(width);
      const lines = wrapped(text, width, 10, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
      if (textWidth(text, 10) <= width) expect(shortened(text, width, 10)).toBe(text);
      if (fitsWords(text, width, 10)) {
        const whole = wrapped(text, width, 10, 100).join(' ').trim();
        expect(whole).toBe(text.trim().replace(/\s+/g, ' '));
      }
    }),
  );
});

test('a text is cut between words where it can be', () => {
  expect(shortened('Sở Nông nghiệp và Môi trường', 80, 10)).toBe('Sở Nông nghiệp…');
  expect(shortened('Khôngcóchỗnàođểcắt', 40, 10)).toMatch(/^Khôn.*…$/);
});
