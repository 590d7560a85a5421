import { useQueryClient } from '@tanstack/react-query';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { PanelProps } from '../work/panel';
import { useInspection, useRecommendation } from './inspection';
import { InspectionItem } from './inspection-item';
import { Verification } from './verification';

/** An inspection on somebody's desk, or a recommendation that a unit reports done. */
export default function InspectionPanel(props: PanelProps) {
  return props.kind === 'verifications' ? <RecommendationPanel {...props} /> : <OneInspection {...props} />;
}

function OneInspection({ id, onDone }: PanelProps) {
  const inspection = useInspection(id);
  const queries = useQueryClient();
  if (inspection.error) return <Trouble error={inspection.error} again={() => void inspection.refetch()} />;
  if (!inspection.data) return <Waiting />;
  const moved = async () => {
    await queries.invalidateQueries({ queryKey: ['inspection', id] });
    await queries.invalidateQueries({ queryKey: ['inspections'] });
  };
  return (
    <InspectionItem
      inspection={inspection.data}
      onMoved={() => void moved()}
      onDone={() => {
        void moved();
        onDone();
      }}
    />
  );
}

function RecommendationPanel({ id, onDone }: PanelProps) {
  const recommendation = useRecommendation(id);
  const queries = useQueryClient();
  if (recommendation.error) return <Trouble error={recommendation.error} again={() => void recommendation.refetch()} />;
  if (!recommendation.data) return <Waiting />;
  const { inspectionId, taskId } = recommendation.data;
  const done = async () => {
    for (const queryKey of [
      ['recommendation', id],
      ['inspection', inspectionId],
      ['task', taskId],
    ]) {
      await queries.invalidateQueries({ queryKey });
    }
    onDone();
  };
  return <Verification recommendation={recommendation.data} onDone={() => void done()} />;
}
