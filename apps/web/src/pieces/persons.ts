import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Person = components['schemas']['PersonItem'];

const PAGE = 200;
/** Who sees more people than this sees the last of them by their codes. */
const PAGES = 10;

/** The people of the units that the caller may know of. */
export const usePersons = () =>
  useQuery({
    queryKey: ['persons'],
    staleTime: 600_000,
    queryFn: async () => {
      const persons: Person[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        const { items, next } = await data(api.GET('/api/v1/persons', { params: { query: { limit: PAGE, cursor } } }));
        persons.push(...items);
        if (!next) break;
        cursor = next;
      }
      return persons;
    },
  });

/** How an office is called, by its code; the code itself where it is not known. */
export function useOfficeName(): (code: string) => string {
  const persons = usePersons();
  return (code) => persons.data?.find((person) => person.code === code)?.name ?? code;
}
