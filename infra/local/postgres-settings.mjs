// PostgreSQL's settings: for the small machine of an office, and for what may be thrown away.

const OFFICE = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  wal_compression: 'pglz',
  random_page_cost: 1.1,
  jit: 'off', // costs more than it gives on short statements
  max_parallel_workers_per_gather: 0, // two cores are shared with the apps, and a container's /dev/shm is small
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
  idle_in_transaction_session_timeout: '60s',
};

/**
 * A rehearsal or a test starts empty and is never relied on after a power cut. A killed server must still not lose what
 * it acknowledged, so synchronous_commit stays on: without fsync it costs one write into the system's cache.
 */
const THROWAWAY = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
};

/**
 * The text of `songhanh.conf`. What an operator sets by `ALTER SYSTEM` still wins.
 * @param {number} port @param {boolean} throwaway
 */
export function postgresSettings(port, throwaway) {
  const settings = { port, ...OFFICE, ...(throwaway ? THROWAWAY : {}) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return `# Written at each start by infra/local/postgres.mjs; use ALTER SYSTEM for your own settings.\n${lines.join('\n')}\n`;
}
