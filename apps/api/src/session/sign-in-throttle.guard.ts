import { Injectable } from '@nestjs/common';
import { AddressThrottle } from '../common/address-throttle.js';

// An Argon2id check costs some 30 ms of a core: one address may not ask for them without end.
const PER_MINUTE = 60;

/** At most sixty sign-ins a minute from one address; guessing one user's password is counted in the record besides. */
@Injectable()
export class SignInThrottle extends AddressThrottle {
  constructor() {
    super(PER_MINUTE);
  }
}
