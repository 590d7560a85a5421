import type { DeliveryService } from '#record/delivery/delivery.service';
import type { DeliveryActivities } from '#workflows/delivery/delivery.activities';

export const deliveryActivities = (delivery: DeliveryService): DeliveryActivities => ({
  deliverMail: (ref) => delivery.deliverMail(ref),
});
