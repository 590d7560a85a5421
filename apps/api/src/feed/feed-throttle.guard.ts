import { Injectable } from '@nestjs/common';
import { AddressThrottle } from '../common/address-throttle.js';

// A whole office behind one address, each calendar program asking a few times an hour, stays well below it.
const PER_MINUTE = 120;

/** At most so many readings of feeds a minute from one address: nobody tries secrets, or reads one without end. */
@Injectable()
export class FeedThrottle extends AddressThrottle {
  constructor() {
    super(PER_MINUTE);
  }
}
