/** Experience-weighted attraction (C11). Returns the new attraction; the caller keeps N. */
export function attraction(
  old: number,
  experience: number,
  attractionDecay: number,
  experienceDecay: number,
  weight: number,
  payoff: number,
): number {
  return (attractionDecay * experience * old + weight * payoff) / (experienceDecay * experience + 1);
}
