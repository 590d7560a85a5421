import { join } from 'node:path';
import type { Config } from '../config.js';
import type { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';
import { Intake } from './received-file.js';
import { readS3Address } from './s3-address.js';
import { S3FileStore } from './s3-file-store.js';

type Told = Pick<Config, 'filesDir' | 'filesUrl' | 's3AccessKey' | 's3SecretKey'>;

/** Where this installation keeps its files: a bucket when it names one, else its folder. */
export function openFileStore({ filesDir, filesUrl, s3AccessKey, s3SecretKey }: Told): FileStore {
  const address = filesUrl === undefined ? null : readS3Address(filesUrl);
  if (!address) return new LocalFileStore(filesDir);
  return new S3FileStore(address, { accessKey: s3AccessKey ?? '', secretKey: s3SecretKey ?? '' });
}

/** Where files arrive: beside those that are kept, so that keeping one is a rename. */
export const openIntake = ({ filesDir }: Pick<Config, 'filesDir'>): Intake => new Intake(join(filesDir, 'incoming'));
