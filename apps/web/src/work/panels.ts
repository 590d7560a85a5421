import type { ComponentType } from 'react';
import { withLook } from '../look/with-look';
import type { PanelProps } from './panel';
import type { WorkKind } from './work-item';

const duty = withLook(() => import('../report/duty-panel'));
const ruling = withLook(() => import('../report/ruling-panel'));
const extension = withLook(() => import('../extension/extension-panel'));
const task = withLook(() => import('../task/task-panel'));
const direction = withLook(() => import('../direction/direction-panel'));
const obstacle = withLook(() => import('../obstacle/obstacle-panel'));
const inspection = withLook(() => import('../inspection/inspection-panel'));
const plan = withLook(() => import('../plan/plan-panel'));
const packet = withLook(() => import('../packet/packet-panel'));
const review = withLook(() => import('../review/review-panel'));
const letter = withLook(() => import('../letter/letter-panel'));

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
