/** Several pictures of one size in a box: as many side by side as are wide enough, no row much emptier than another. */

export interface PictureGrid {
  readonly columns: number;
  readonly rows: number;
  /** Width of one picture in pixels. */
  readonly width: number;
}

/**
 * @param width of the box in pixels
 * @param least width of a picture, in pixels; a box that is narrower has one column
 * @param gap between pictures, in pixels
 */
export function pictureGrid(count: number, width: number, least: number, gap: number): PictureGrid {
  const room = Math.max(1, Math.min(count, Math.floor((width + gap) / (least + gap))));
  const rows = Math.ceil(count / room);
  const columns = Math.max(1, Math.ceil(count / rows));
  return { columns, rows, width: Math.floor((width - gap * (columns - 1)) / columns) };
}
