import type { Inspection } from './inspection';

/** A form of the inspection: `onSent` when its command went through. */
export interface InspectionFormProps {
  readonly inspection: Inspection;
  readonly onSent: () => void;
}
