import { Injectable } from '@nestjs/common';
import { AddressThrottle } from '../common/address-throttle.js';

/** Enough to mend a setting by trying; too few to be a nuisance to anybody. */
const PER_MINUTE = 5;

/** At most five test mails a minute from one address. */
@Injectable()
export class TestMailThrottle extends AddressThrottle {
  constructor() {
    super(PER_MINUTE);
  }
}
