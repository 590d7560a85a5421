import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type HealthCheck, unwell, well } from '#domain/health/health-check';

/** Below either of them an office runs out of room within days: a share of the disk, and bytes. */
const LEAST_SHARE = 0.05;
const LEAST_BYTES = 1_000_000_000;

/** Room on the disk that holds a folder, in bytes. */
export interface DiskRoom {
  readonly free: number;
  readonly total: number;
}

/** The room where files are kept; a folder that is not there yet stands on the disk of the one above it. */
export async function diskRoom(folder: string): Promise<DiskRoom> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch (error) {
    const above = dirname(resolve(folder));
    if ((error as { code?: string }).code !== 'ENOENT' || above === folder) throw error;
    return diskRoom(above);
  }
}

/** Whether there is room for the files that people hand in. */
export const diskCheck = (folder: string): HealthCheck => ({
  id: 'disk',
  run: async () => {
    const { free, total } = await diskRoom(folder);
    const figures = [free, total].map((bytes) => (bytes / 1e9).toFixed(1));
    const words = {
      vi: `còn ${figures[0]!.replace('.', ',')} GB trên ${figures[1]!.replace('.', ',')} GB`,
      en: `${figures[0]} GB free of ${figures[1]} GB`,
    };
    return free < LEAST_BYTES || free < total * LEAST_SHARE ? unwell(words) : well(words);
  },
});
