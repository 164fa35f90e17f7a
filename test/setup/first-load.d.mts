export const mostKilobytes: number;
export function firstLoads(): Readonly<Record<string, number>>;
