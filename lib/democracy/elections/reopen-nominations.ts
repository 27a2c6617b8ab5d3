/** The candidate who stands last in every contest. Where it is elected, the seat stays empty and nominations open again. */
export const reopenNominations = 'Re-open Nominations'
