/** The emblem, measured against its published construction (Interinstitutional style guide, annex A1). */
import { expect } from '@open-wc/testing';
import { EMBLEM } from '../../src/html/emblem.js';

type Point = readonly [x: number, y: number];

const { width, height, ground, stars } = EMBLEM;
/** The ten corners of each star. */
const shapes: Point[][] = (stars.match(/[^Z]+Z/g) ?? []).map((path) => path.slice(1, -1).split('L').map((pair) => pair.split(' ').map(Number) as unknown as Point));
const middle = (points: readonly Point[]): Point => [points.reduce((sum, [x]) => sum + x, 0) / points.length, points.reduce((sum, [, y]) => sum + y, 0) / points.length];
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);
/** Hundredths are written. */
const ALMOST = 0.01;

describe('the emblem of the European Union', () => {
  it('is a ground of three to two', () => {
    expect(width / height).to.equal(1.5);
    expect(ground).to.equal(`M0 0H${width}V${height}H0Z`);
  });

  it('has twelve stars of ten corners', () => {
    expect(shapes.map(({ length }) => length)).to.deep.equal(Array(12).fill(10));
  });

  it('has them in the places of the hours, on a circle of a third of the height', () => {
    for (const [hour, shape] of shapes.entries()) {
      const [x, y] = middle(shape);
      const angle = (hour / 12) * 2 * Math.PI;
      expect(x).to.be.closeTo(width / 2 + (Math.sin(angle) * height) / 3, ALMOST);
      expect(y).to.be.closeTo(height / 2 - (Math.cos(angle) * height) / 3, ALMOST);
    }
  });

  it('has every star upright, its points on a circle of an eighteenth of the height', () => {
    for (const shape of shapes) {
      const centre = middle(shape);
      const points = shape.filter((_, at) => at % 2 === 0);
      for (const point of points) expect(distance(centre, point)).to.be.closeTo(height / 18, 2 * ALMOST);
      const [[x, y] = [0, 0]] = points;
      expect(x).to.be.closeTo(centre[0], ALMOST);
      expect(y).to.be.below(centre[1]);
    }
  });

  it('has stars of straight lines: each inner corner lies on the line between two points', () => {
    for (const shape of shapes) {
      const at = (index: number): Point => shape[(index + 10) % 10] ?? [0, 0];
      for (let inner = 1; inner < 10; inner += 2) {
        // from the point before it, over the next inner corner but one, to the point after that
        const [[ax, ay], [bx, by], [x, y]] = [at(inner - 1), at(inner + 3), at(inner)];
        expect(Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / distance([ax, ay], [bx, by])).to.be.below(3 * ALMOST);
      }
    }
  });
});
