import type { RoundService } from '#record/round/round.service';
import type { RoundActivities } from '#workflows/round/round.activities';

export const roundActivities = (rounds: RoundService): RoundActivities => ({
  openRound: (ref) => rounds.openRound(ref),
  sendDueReminders: (ref) => rounds.sendDueReminders(ref),
  tellStuck: (ref) => rounds.tellStuck(ref),
  closeRound: (ref) => rounds.closeRound(ref),
});
