import { html } from './html.js';

const WORDS = `<script>alert("1")</script> & 'x'`;
const ESCAPED = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;';

test('what people wrote can never become a tag, nor end an attribute', () => {
  expect(html`<p title="${WORDS}">${WORDS}</p>`.text).toBe(`<p title="${ESCAPED}">${ESCAPED}</p>`);
});

test('pieces and lists of pieces are put in as they are, once', () => {
  const cells = ['a', '<b>'].map((text) => html`<td>${text}</td>`);
  expect(html`<tr>${cells}</tr>`.text).toBe('<tr><td>a</td><td>&lt;b&gt;</td></tr>');
});

test('a list of words is escaped too', () => {
  expect(html`<p>${['<', '>']}</p>`.text).toBe('<p>&lt;&gt;</p>');
});

test('nothing leaves nothing, and nought is a figure', () => {
  expect(html`<p>${null}${undefined}${false}${''}${0}</p>`.text).toBe('<p>0</p>');
});
