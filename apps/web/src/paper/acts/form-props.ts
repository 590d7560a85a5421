import type { Paper } from '../paper';

/** A form of the paper: `onSent` when its command went through. */
export interface PaperFormProps {
  readonly paper: Paper;
  readonly onSent: () => void;
}
