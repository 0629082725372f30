/** The emblem of the European Union by its published construction: paths, for whoever draws. */

/**
 * Interinstitutional style guide, annex A1: a rectangle of 3:2; the centres of twelve stars on a circle of a third of its height, in the
 * places of the hours; the points of each star on a circle of an eighteenth, one of them upright.
 */
const HEIGHT = 180;
const WIDTH = HEIGHT * 1.5;
const CIRCLE = HEIGHT / 3;
const STAR = HEIGHT / 18;
/** Where the sides of a five-pointed star cross: the inverse square of the golden ratio. */
const WAIST = STAR * ((3 - Math.sqrt(5)) / 2);

/** Clockwise from the top. */
function around(radius: number, turn: number): [x: number, y: number] {
  const angle = turn * 2 * Math.PI;
  return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
}

/** Not by `Array.from`: old libraries have one that takes no function. */
function count(to: number): number[] {
  return [...Array(to).keys()];
}

function star(hour: number): string {
  const [x, y] = around(CIRCLE, hour / 12);
  const points = count(10).map((at) => around(at % 2 ? WAIST : STAR, at / 10));
  return `M${points.map(([dx, dy]) => `${(WIDTH / 2 + x + dx).toFixed(2)} ${(HEIGHT / 2 + y + dy).toFixed(2)}`).join('L')}Z`;
}

/** Reflex Blue is #003399 on screens, the yellow of the stars #FFCC00. */
export const EMBLEM = {
  width: WIDTH,
  height: HEIGHT,
  ground: `M0 0H${WIDTH}V${HEIGHT}H0Z`,
  stars: count(12).map(star).join(''),
};

/** Where the European Union stands among the marks: after the programme's and the state's, before the region's. */
export const EMBLEM_PLACE = 2;
