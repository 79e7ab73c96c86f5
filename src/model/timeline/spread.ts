/**
 * Moves labels apart along one line, each as near to where it belongs as the others let it.
 *
 * `wanted` are the middles that the labels would have, in rising order; `heights` their heights.
 * Returns their upper edges: in the same order, none overlapping, all between `top` and `bottom`
 * wherever that is long enough for them. Labels that push one another move as a block to the mean
 * of their wishes (isotonic regression by pooling).
 */
export function spread(
  wanted: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const blocks: { wish: number; count: number; height: number }[] = [];
  for (const [i, middle] of wanted.entries()) {
    const height = heights[i] as number;
    let block = { wish: middle - height / 2, count: 1, height };
    for (
      let before = blocks.at(-1);
      before && before.wish + before.height > block.wish;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      const count = before.count + block.count;
      // Each label of the later block wishes its block's edge, less what now stands before it.
      const wish =
        (before.wish * before.count + (block.wish - before.height) * block.count) / count;
      block = { wish, count, height: before.height + block.height };
    }
    blocks.push(block);
  }
  const tops = blocks.flatMap(({ wish, count }, b) => {
    const first = blocks.slice(0, b).reduce((sum, each) => sum + each.count, 0);
    return heights.slice(first, first + count).map((_, i, own) => wish + sumOf(own.slice(0, i)));
  });
  return within(tops, heights, top, bottom);
}

/** Pushes labels back between two bounds without letting them overlap. */
function within(
  tops: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const moved = [...tops];
  let end = top;
  for (const [i, edge] of moved.entries()) {
    moved[i] = Math.max(edge, end);
    end = (moved[i] as number) + (heights[i] as number);
  }
  let start = bottom;
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i] as number, start - (heights[i] as number));
    start = moved[i] as number;
  }
  return moved;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
