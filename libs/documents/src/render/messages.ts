import type { RenderTask } from './render-paper.js';

/** From the product to the process that renders. One at a time. */
export interface RenderRequest {
  readonly id: number;
  readonly task: RenderTask;
}

/** Back: the file, or why there is none; and how many bytes of memory that process now takes. */
export type RenderAnswer =
  | { readonly id: number; readonly file: Uint8Array; readonly memory: number }
  | { readonly id: number; readonly fault: string; readonly memory: number };
