import { transfer } from "comlink";
import { type NoTrace, type Trace, type TraceRequest, traceBlame } from "../experiment/trace.ts";
import { recordFlows, recordWorld, type WorldRecord } from "../experiment/world-record.ts";
import type { RunOrder } from "../model/simulation.ts";

/** What a worker offers through comlink to whoever looks into one world. Columns are transferred, not copied. */
export interface RecordService {
  record(order: RunOrder): WorldRecord;
  flows(order: RunOrder): Float64Array;
  trace(request: TraceRequest): Trace | NoTrace;
}

export const recordService: RecordService = {
  record(order) {
    const record = recordWorld(order);
    return transfer(record, buffersOf(record));
  },
  flows(order) {
    const flows = recordFlows(order);
    return transfer(flows, [flows.buffer]);
  },
  trace: traceBlame,
};

function buffersOf({ values, incidents, careers, flows }: WorldRecord): ArrayBufferLike[] {
  const { payments, ...columns } = incidents;
  const all = [
    values,
    flows,
    ...Object.values(columns),
    ...Object.values(payments),
    ...Object.values(careers),
  ];
  return all.map(({ buffer }) => buffer);
}
