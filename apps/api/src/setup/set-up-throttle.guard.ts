import { Injectable } from '@nestjs/common';
import { AddressThrottle } from '../common/address-throttle.js';

// A person who sets up needs a few; the code itself is beyond guessing.
const PER_MINUTE = 20;

/** At most twenty tries a minute from one address. */
@Injectable()
export class SetUpThrottle extends AddressThrottle {
  constructor() {
    super(PER_MINUTE);
  }
}
