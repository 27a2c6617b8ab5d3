/** Until when RSA with 2,048 bits is held to be good (NIST SP 800-57 part 1: 112 bits of strength until the end of 2030). */
export const issuerGoodUntil = '2031-01-01T00:00:00.000Z'
