/**
 * The smallest number of people we tell anybody about (domain.md: under 5 is shown as "fewer than 5"). A smaller number could point at
 * somebody; and two numbers that differ by fewer, told one after the other, tell what one of a few people did in between.
 */
export const fewestTold = 5
