export const whole: boolean = true;
