import { createAdministrator } from '#record/organisation/create-administrator';
import { type Client, TestApi } from './api.js';

/** The API over the small programme with an administrator of the installation; `settings` are the API's. */
export async function administeredApi(
  settings: Record<string, string> = {},
): Promise<{ api: TestApi; administrator: Client }> {
  const api = await TestApi.start(3, undefined, settings);
  await createAdministrator(api.office.database, {
    userName: 'quan-tri',
    password: 'rất dài và khó',
    onlyIfNone: false,
  });
  return { api, administrator: await api.as('quan-tri') };
}

/** Everybody who is no administrator. */
export const OTHERS = ['bdv.thuong-truc', 'bdv.lanh-dao', 'u0001.cv', 'u0001.tt'] as const;
