import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { Fault } from './draft';
import './text-editor.css';

/** As high as a line is in `text-editor.css`; lines never break, so that a line's place follows from its number. */
const LINE_PX = 20;
const LINES_ABOVE = 4;

export interface TextEditorHandle {
  /** Brings a line to where it is seen and puts the cursor at the fault. */
  show(fault: Pick<Fault, 'line' | 'column'>): void;
}

/** A text with its line numbers; lines with faults are marked beside their number. */
export function TextEditor({
  ref,
  label,
  value,
  faults,
  readOnly,
  onChange,
}: {
  ref: Ref<TextEditorHandle>;
  label: string;
  value: string;
  faults: readonly Fault[];
  readOnly: boolean;
  onChange: (value: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => value.split('\n').length, [value]);
  const numbers = useMemo(() => Array.from({ length: lines }, (_, index) => index + 1).join('\n'), [lines]);
  useImperativeHandle(ref, () => ({ show: (fault) => area.current && showIn(area.current, fault) }), []);
  return (
    <div className="text-editor">
      <div ref={gutter} className="text-editor-lines" aria-hidden="true">
        {[...new Set(faults.map(({ line }) => line))].map((line) => (
          <i key={line} style={{ top: (line - 1) * LINE_PX }}>
            !
          </i>
        ))}
        <pre>{numbers}</pre>
      </div>
      <textarea
        ref={area}
        aria-label={label}
        value={value}
        readOnly={readOnly}
        spellCheck={false}
        wrap="off"
        autoCapitalize="none"
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
        onScroll={({ currentTarget }) => {
          if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

function showIn(area: HTMLTextAreaElement, { line, column }: Pick<Fault, 'line' | 'column'>): void {
  const before = area.value.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0);
  const end = area.value.indexOf('\n', start);
  area.focus();
  area.setSelectionRange(Math.min(start + column - 1, area.value.length), end < 0 ? area.value.length : end);
  area.scrollTop = Math.max(0, line - 1 - LINES_ABOVE) * LINE_PX;
  area.scrollLeft = 0;
}
