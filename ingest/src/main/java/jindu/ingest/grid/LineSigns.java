package jindu.ingest.grid;

import jindu.ingest.text.Line;

/**
 * What was odd about a line of text before its cells were looked at.
 *
 * @param cells how many the line parts into, empty ones counted; -1 for JSON, whose fields have names
 * @param cellsOfHeader how many the first line has that is no title; 0 before it, -1 for JSON
 * @param otherEncoding the encoding it is in where that is not the one of most lines; else null
 * @param lost places whose bytes are no characters
 * @param hasNul whether it holds NUL bytes
 */
public record LineSigns(int cells, int cellsOfHeader, String otherEncoding, int lost, boolean hasNul) {

    static LineSigns of(Line line) {
        return new LineSigns(-1, -1, line.otherEncoding(), line.lost(), line.hasNul());
    }

    LineSigns with(Line further) {
        return new LineSigns(
                cells,
                cellsOfHeader,
                otherEncoding == null ? further.otherEncoding() : otherEncoding,
                lost + further.lost(),
                hasNul || further.hasNul());
    }

    LineSigns withCells(int counted, int ofHeader) {
        return new LineSigns(counted, ofHeader, otherEncoding, lost, hasNul);
    }
}
