import { useEffect, useState } from "preact/hooks";

/** A piece of the page that is fetched once it is wanted; null until it is there, which without a network is never. */
export function usePiece<Piece extends object>(load: () => Promise<Piece>, isWanted = true): Piece | null {
  const [piece, setPiece] = useState<Piece | null>(null);
  useEffect(() => {
    if (isWanted && !piece) load().then(setPiece, () => {});
  }, [isWanted]);
  return piece;
}
