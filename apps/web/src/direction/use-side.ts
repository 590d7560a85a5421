import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { holds, type Me } from '../session/session';

type Party = components['schemas']['ProgrammeDetail']['parties'][number];

/** Whose direction it would be: of the parties of the programme, those for which the caller acts. */
export const partiesOf = (me: Me, parties: readonly Party[]) =>
  parties.filter(({ unit, secretariat }) =>
    me.roles.some(
      ({ role, unit: { code } }) =>
        (role === 'leader' && code === unit.code) || (role === 'secretariat' && code === secretariat.code),
    ),
  );

/** The office in whose name it is given: a leader's own, else that of the party's signer. */
export const officeOf = (me: Me, party: Party | undefined) => (holds(me, 'leader') ? me.name : (party?.signer ?? ''));

const LOOKED_AT = 50;

/** On whose side a unit stands: it is bound (`own`) or asked (`other`); `unknown` where only the API can tell. */
export type Side = { readonly side: 'own' | 'unknown' } | { readonly side: 'other'; readonly party: Party };

/** The side of a unit seen from a party; the API decides when the direction is given, this only says it before. */
export function useSide(
  programmeId: string,
  parties: readonly Party[],
  own: Party | undefined,
  code: string | undefined,
) {
  const others = parties.filter((each) => each.unit.code !== own?.unit.code);
  const side = useQuery({
    queryKey: ['side', programmeId, own?.unit.code, code],
    enabled: own !== undefined && code !== undefined,
    staleTime: 600_000,
    queryFn: async (): Promise<Side> => {
      if (keeps(own!, code!)) return { side: 'own' };
      for (const party of others) {
        if (keeps(party, code!) || (await reports(programmeId, code!, party.unit.code)))
          return { side: 'other', party };
      }
      // Who reports and stands below no party counts as one's own side.
      return { side: (await reports(programmeId, code!)) ? 'own' : 'unknown' };
    },
  });
  return side.data;
}

const keeps = ({ unit, secretariat }: Party, code: string) => unit.code === code || secretariat.code === code;

/** Whether the unit is among those that report to the programme, and below that body if one is named. */
async function reports(programmeId: string, code: string, under?: string): Promise<boolean> {
  const { units } = await data(
    api.GET('/api/v1/programmes/{id}/matrix', {
      params: { path: { id: programmeId }, query: { under, search: code, limit: LOOKED_AT } },
    }),
  );
  return units.some((unit) => unit.code === code);
}
