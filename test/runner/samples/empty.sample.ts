export const nothing = 'no test comes of it';
