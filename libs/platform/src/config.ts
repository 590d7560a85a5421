import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readS3Address } from './file-store/s3-address.js';

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const port = whole(0, 65_535);
const milliseconds = whole(50, 86_400_000);
const url = (...schemes: string[]) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && URL.canParse(text), {
    error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

/** Whether the text is an Ed25519 private key in PEM. */
function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** Whether the text begins with a certificate in PEM; the others are read when they are used. */
function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== '';
  } catch {
    return false;
  }
}

const ENVIRONMENT = z.object({
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  DATABASE_OWNER_URL: url('postgres', 'postgresql').optional(),
  DATABASE_POOL: whole(1, 200).default(10),
  DATABASE_TIMEOUT_MS: milliseconds.default(60_000),
  API_PORT: port.default(3000),
  API_HOST: z.string().default('127.0.0.1'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d+$/, 'must be host:port')
    .default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_DIR: z.string().optional(),
  MAIL_FROM: z.string().default('Song Hành <songhanh@localhost>'),
  FILES_DIR: z.string().default('.songhanh/files'),
  FILES_URL: z
    .string()
    .refine((text) => readS3Address(text) !== null, {
      error: 'must be s3://bucket/prefix?region=…&endpoint=https://…&style=path|virtual',
    })
    .optional(),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  CLAMD_URL: z
    .string()
    .regex(/^(?:tcp:\/\/[^\s:/]+:\d+|unix:\/\/\/\S+)$/, 'must be tcp://host:port or unix:///path')
    .optional(),
  SONGHANH_SIGNING_KEY: z
    .string()
    .refine(isSigningKey, { error: 'must be an Ed25519 private key in PEM (openssl genpkey -algorithm ed25519)' })
    .optional(),
  SIGNING_ROOTS: z
    .string()
    .refine(isCertificate, { error: 'must be certificates in PEM, one after the other' })
    .optional(),
  PUBLIC_URL: url('http', 'https').optional(),
  SONGHANH_CLOCK: z.enum(['system', 'rehearsal']).default('system'),
  POKE_INTERVAL_MS: milliseconds.default(5_000),
  SWEEP_INTERVAL_MS: milliseconds.default(120_000),
  WORKFLOW_BUNDLE: z.string().optional(),
  WORKER_HEALTH_PORT: port.default(3001),
  REHEARSALS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  REHEARSAL_CLI: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

type Name = keyof z.infer<typeof ENVIRONMENT>;

/** These may also be given as the name of a file that holds them: `DATABASE_URL_FILE=/run/secrets/database-url`. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'SMTP_URL',
  'S3_ACCESS_KEY',
  'S3_SECRET_KEY',
  'SONGHANH_SIGNING_KEY',
  'SIGNING_ROOTS',
] as const satisfies readonly Name[];

/** What one process of the product is told from outside. */
export interface Config {
  readonly databaseUrl: string;
  /** Only what migrates and restores needs it. */
  readonly databaseOwnerUrl?: string;
  readonly databasePool: number;
  /** How long a statement may run, or an open transaction stand idle, before the connection is given up; milliseconds. */
  readonly databaseTimeoutMs: number;
  readonly apiPort: number;
  readonly apiHost: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Without it mail is written to `mailDir` as `.eml` files. */
  readonly smtpUrl?: string;
  readonly mailDir?: string;
  readonly mailFrom: string;
  /** Where files are kept, or pass through on their way into the bucket. */
  readonly filesDir: string;
  /** A bucket that keeps the files instead (`readS3Address`); then both its keys are there. */
  readonly filesUrl?: string;
  readonly s3AccessKey?: string;
  readonly s3SecretKey?: string;
  /** With it every file waits until the scanner has looked at it. */
  readonly clamdUrl?: string;
  /** Signs the manifests of packets (PEM); without it the record keeps a key of its own. */
  readonly signingKey?: string;
  /** Roots that digital signatures on papers should lead to (PEM); without them none counts as trusted. */
  readonly signingRoots?: string;
  /** The address under which people reach the API; its scheme decides whether cookies are for HTTPS only. */
  readonly publicUrl: string;
  readonly clock: 'system' | 'rehearsal';
  readonly pokeIntervalMs: number;
  readonly sweepIntervalMs: number;
  readonly workflowBundle?: string;
  readonly workerHealthPort: number;
  /** The command line's built file with which the worker starts rehearsals; without it, or with `REHEARSALS=off`, nobody rehearses in the app. */
  readonly rehearsalCli?: string;
  readonly logLevel: string;
}

/** The configuration is not usable; the message is one sentence for the person who starts the program. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

/** Reads the configuration. Empty variables count as absent. Throws `ConfigFault` naming the first fault. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  for (const name of SECRETS) readSecret(given, name);
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigFault(`${String(issue?.path[0])} is not usable: ${issue?.message}.`);
  }
  const values = parsed.data;
  if (!values.DATABASE_URL) {
    throw new ConfigFault(
      'DATABASE_URL is missing: start the product with `npm start`, or set it to postgresql://user:password@host:port/database.',
    );
  }
  if (values.FILES_URL && !(values.S3_ACCESS_KEY && values.S3_SECRET_KEY)) {
    throw new ConfigFault('FILES_URL names a bucket: set S3_ACCESS_KEY and S3_SECRET_KEY (or …_FILE) as well.');
  }
  return {
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    databasePool: values.DATABASE_POOL,
    databaseTimeoutMs: values.DATABASE_TIMEOUT_MS,
    apiPort: values.API_PORT,
    apiHost: values.API_HOST,
    temporalAddress: values.TEMPORAL_ADDRESS,
    temporalNamespace: values.TEMPORAL_NAMESPACE,
    smtpUrl: values.SMTP_URL,
    mailDir: values.MAIL_DIR,
    mailFrom: values.MAIL_FROM,
    filesDir: values.FILES_DIR,
    filesUrl: values.FILES_URL,
    s3AccessKey: values.S3_ACCESS_KEY,
    s3SecretKey: values.S3_SECRET_KEY,
    clamdUrl: values.CLAMD_URL,
    signingKey: values.SONGHANH_SIGNING_KEY,
    signingRoots: values.SIGNING_ROOTS,
    publicUrl: values.PUBLIC_URL ?? `http://${values.API_HOST}:${values.API_PORT}`,
    clock: values.SONGHANH_CLOCK,
    pokeIntervalMs: values.POKE_INTERVAL_MS,
    sweepIntervalMs: values.SWEEP_INTERVAL_MS,
    workflowBundle: values.WORKFLOW_BUNDLE,
    workerHealthPort: values.WORKER_HEALTH_PORT,
    rehearsalCli: values.REHEARSALS === 'on' ? values.REHEARSAL_CLI : undefined,
    logLevel: values.LOG_LEVEL,
  };
}

/** Reads the configuration, or says in one sentence what is wrong with it and ends the program with code 2. */
export function readConfigOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    process.stderr.write(`songhanh: ${error.message}\n`);
    process.exit(2);
  }
}

function readSecret(given: Record<string, string | undefined>, name: (typeof SECRETS)[number]): void {
  const file = given[`${name}_FILE`];
  if (file === undefined) return;
  if (given[name] !== undefined) throw new ConfigFault(`${name} and ${name}_FILE are both set; keep one.`);
  try {
    given[name] = readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigFault(`${name}_FILE names ${file}, which cannot be read.`);
  }
}
