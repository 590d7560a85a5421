import { Injectable } from '@nestjs/common';
import { AddressThrottle } from '../common/address-throttle.js';

/** Enough to mend a setting, or to look again, by trying; too few to be a burden to anybody. */
const PER_MINUTE = 5;

/** At most five test mails a minute from one address. */
@Injectable()
export class TestMailThrottle extends AddressThrottle {
  constructor() {
    super(PER_MINUTE);
  }
}

/** At most five checks of the chain a minute from one address: each reads thousands of entries. */
@Injectable()
export class VerificationThrottle extends AddressThrottle {
  constructor() {
    super(PER_MINUTE);
  }
}
