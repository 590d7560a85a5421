/** How the simulated secretariat answers a request for more time: `offered` is another, nearer date. */
export const SIMULATED_DECISIONS = ['granted', 'refused', 'offered'] as const;
export type SimulatedDecision = (typeof SIMULATED_DECISIONS)[number];
