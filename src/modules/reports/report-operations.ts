import { createAttachSigned, createIssue } from './issue.service.ts'
import type { ReportPorts } from './report-ports.ts'
import { createSetSectionState } from './section-states.service.ts'
import {
  approveReportOperation,
  correctReportOperation,
  createSubmit,
  returnReportOperation,
  withdrawReportOperation,
} from './workflow.service.ts'

/** The operations on the way of a report, for whoever draws, prints, signs and numbers it. */
export const createReportOperations = (ports: ReportPorts) =>
  ({
    setSectionState: createSetSectionState(ports),
    submit: createSubmit(ports),
    withdraw: withdrawReportOperation,
    return: returnReportOperation,
    approve: approveReportOperation,
    issue: createIssue(ports),
    correct: correctReportOperation,
    attachSigned: createAttachSigned(ports),
  }) as const
