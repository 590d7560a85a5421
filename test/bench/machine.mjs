// Where and with what a figure was measured.
import { cpus, loadavg, totalmem } from 'node:os';
import { Connection } from '@temporalio/client';

/**
 * @param {any} instance a running one
 * @param {(sql: string) => Promise<any[]>} query
 */
export async function machineAndVersions(instance, query) {
  const [{ server_version: postgresql }] = await query('show server_version');
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgresql,
    temporal: instance.temporal ? await temporalVersion(instance.temporal.address) : null,
  };
}

/** What else the machine had to do before the part began: processes that wanted a core, a minute's average. */
export const loadBefore = () => Number(loadavg()[0].toFixed(1));

/** @param {string} address */
async function temporalVersion(address) {
  const connection = await Connection.connect({ address });
  try {
    return (await connection.workflowService.getSystemInfo({})).serverVersion;
  } finally {
    await connection.close();
  }
}
