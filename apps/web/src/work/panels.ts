import { type ComponentType, lazy } from 'react';
import type { PanelProps } from './panel';
import type { WorkKind } from './work-item';

const duty = lazy(() => import('../report/duty-panel'));
const ruling = lazy(() => import('../report/ruling-panel'));
const extension = lazy(() => import('../extension/extension-panel'));
const task = lazy(() => import('../task/task-panel'));
const direction = lazy(() => import('../direction/direction-panel'));
const obstacle = lazy(() => import('../obstacle/obstacle-panel'));
const inspection = lazy(() => import('../inspection/inspection-panel'));
const plan = lazy(() => import('../plan/plan-panel'));
const packet = lazy(() => import('../packet/packet-panel'));
const review = lazy(() => import('../review/review-panel'));
const letter = lazy(() => import('../letter/letter-panel'));

/** A panel is fetched when it is first needed. */
export const PANELS: Readonly<Record<WorkKind, ComponentType<PanelProps>>> = {
  owed: duty,
  approvals: duty,
  offers: extension,
  rulings: ruling,
  extensions: extension,
  letters: letter,
  taskOffers: extension,
  taskExtensions: extension,
  tasks: task,
  directions: direction,
  requests: direction,
  refused: direction,
  obstacles: obstacle,
  obstacleAnswers: obstacle,
  obstaclesOverdue: obstacle,
  selfReports: inspection,
  inspections: inspection,
  verifications: inspection,
  opinions: plan,
  signings: plan,
  packets: packet,
  reviews: review,
};
