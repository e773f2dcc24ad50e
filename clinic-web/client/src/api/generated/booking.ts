// Generated from openapi/booking.json by npm run api:types.
export interface paths {
    "/api/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post: operations["book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_9"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["book_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["miss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/asked-to-cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_13"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["book_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/misfits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_12"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/missing-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_11"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attendance-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_6"];
        put: operations["put_5"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verification"];
        put?: never;
        post: operations["verificationAgainst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feeds/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_5"];
        put: operations["put_4"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/equipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_10"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/equipment/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_4"];
        put: operations["put_3"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_9"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient-export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search"];
        put?: never;
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_3"];
        put: operations["correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_7"];
        put?: never;
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients/{id}/merges/{replacedId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients/{id}/plan-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_8"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients/{patientId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practitioners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_8"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practitioners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_2"];
        put: operations["put_2"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_7"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recalls/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recalls/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recalls/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recalls/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recalls/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["worklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["attendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/attendance.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["attendanceTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/conversion.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversionTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/lead-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leadTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/lead-times.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leadTimesTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/utilisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["utilisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/utilisation.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["utilisationTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_1"];
        put: operations["put_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show"];
        put: operations["put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting-list/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting-list/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting-list/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting-list/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting-list/freed-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["freed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Absence: {
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            until?: string;
        };
        AbsenceBody: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        Access: {
            action?: string;
            /** Format: date-time */
            at?: string;
            by?: string;
            kind?: string;
            /** Format: int32 */
            status?: number;
        };
        AccessList: {
            accesses?: components["schemas"]["AccessView"][];
            nextCursor?: string;
        };
        AccessView: {
            action?: string;
            /** Format: date-time */
            at?: string;
            by?: string;
            id?: string;
            kind?: string;
            path?: string;
            /** Format: int32 */
            patients?: number;
            roles?: string[];
            /** Format: int32 */
            status?: number;
            traceId?: string;
        };
        AppointmentList: {
            appointments?: components["schemas"]["AppointmentView"][];
            nextCursor?: string;
            /** Format: int32 */
            noShowCount?: number;
        };
        AppointmentView: {
            allowed?: ("BOOK" | "RELEASE" | "CONFIRM" | "RESCHEDULE" | "REASSIGN" | "CHECK_IN" | "START" | "COMPLETE" | "CANCEL" | "NO_SHOW" | "UNDO_CONFIRM" | "UNDO_CHECK_IN" | "UNDO_START" | "UNDO_COMPLETE" | "UNDO_CANCEL" | "UNDO_NO_SHOW")[];
            /** Format: date-time */
            cancelAskedAt?: string;
            cancelReason?: string;
            /** Format: date-time */
            checkedInAt?: string;
            confirmation?: components["schemas"]["ConfirmationView"];
            courseId?: string;
            /** Format: date */
            date?: string;
            /** Format: date-time */
            end?: string;
            equipment?: components["schemas"]["UsedEquipment"][];
            /** Format: date-time */
            heldFrom?: string;
            /** Format: date-time */
            heldUntil?: string;
            history?: components["schemas"]["HistoryView"][];
            /** Format: date-time */
            holdExpiresAt?: string;
            id?: string;
            /** @enum {string} */
            kind?: "CONSULTATION" | "SESSION" | "REVIEW";
            lateCancellation?: boolean;
            /** Format: int32 */
            noShowsBefore?: number;
            patientId?: string;
            patientName?: components["schemas"]["PersonName"];
            practitionerId?: string;
            practitionerName?: string;
            roomId?: string;
            roomName?: string;
            /** Format: int32 */
            sequence?: number;
            serviceId?: string;
            serviceName?: string;
            sessionId?: string;
            /** Format: date-time */
            start?: string;
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            status?: "HELD" | "BOOKED" | "CHECKED_IN" | "IN_PROGRESS" | "COMPLETED" | "CANCELLED" | "MISSED" | "RELEASED";
            /** Format: int64 */
            version?: number;
        };
        AskedToCancel: {
            appointments?: components["schemas"]["Asking"][];
        };
        Asking: {
            appointment?: components["schemas"]["AppointmentView"];
            channels?: ("EMAIL" | "SMS" | "LINE" | "WHATSAPP")[];
            email?: string;
            language?: string;
            phone?: string;
        };
        AttendanceView: {
            services?: components["schemas"]["ServiceCount"][];
            total?: components["schemas"]["CountView"];
            weeks?: components["schemas"]["WeekCount"][];
        };
        BookingBody: {
            override?: components["schemas"]["OverrideBody"];
            patientId: string;
            practitionerId: string;
            roomId?: string;
            serviceId: string;
            /** Format: date-time */
            start: string;
        };
        CancelBody: {
            reason: string;
        };
        ChangeBody: {
            dayParts?: ("MORNING" | "AFTERNOON" | "EVENING")[];
            /** Format: date */
            from: string;
            practitionerIds?: string[];
            /** @enum {string} */
            priority?: "HIGH" | "NORMAL";
            /** Format: date */
            until: string;
        };
        ClinicBody: {
            address: string;
            holidays?: components["schemas"]["HolidayBody"][];
            hours: components["schemas"]["HoursBody"][];
            language: string;
            name: string;
            timeZone: string;
        };
        ClinicView: {
            address?: string;
            holidays?: components["schemas"]["Holiday"][];
            hours?: components["schemas"]["HoursBody"][];
            id?: string;
            language?: string;
            lastEdit?: components["schemas"]["Edit"];
            name?: string;
            timeZone?: string;
            /** Format: int64 */
            version?: number;
        };
        CloseBody: {
            /** @enum {string} */
            code?: "BOOKED" | "PATIENT_DECLINED" | "TREATED_ELSEWHERE" | "NOTHING_GIVEN" | "NOT_REACHED" | "NOT_INDICATED" | "OTHER";
            reason?: string;
        };
        CompleteBody: {
            note?: string;
        };
        ConfirmationView: {
            /** Format: date-time */
            at?: string;
            by?: string;
            /** @enum {string} */
            how?: "PHONE" | "MESSAGE" | "IN_PERSON";
        };
        ConfirmBody: {
            /** @enum {string} */
            how: "PHONE" | "MESSAGE" | "IN_PERSON";
        };
        ConsentBody: {
            /** @enum {string} */
            agreement: "HEALTH_DATA" | "MESSAGES" | "MARKETING";
            /** @enum {string} */
            decision: "GIVEN" | "WITHDRAWN";
            reason?: string;
            textLanguage?: string;
            /** Format: int32 */
            textVersion?: number;
        };
        ConsentsView: {
            decisions?: components["schemas"]["DecisionView"][];
            standing?: ("HEALTH_DATA" | "MESSAGES" | "MARKETING")[];
        };
        Conversion: {
            /** Format: int64 */
            consultations?: number;
            /** Format: int64 */
            maintenance?: number;
            /** Format: int64 */
            plans?: number;
            /** Format: int64 */
            sessions?: number;
        };
        CountView: {
            /** Format: int64 */
            attended?: number;
            /** Format: int64 */
            cancelled?: number;
            /** Format: int64 */
            missed?: number;
            /** Format: double */
            noShowRate?: number;
            /** Format: int64 */
            open?: number;
        };
        CourseBody: {
            /** Format: date */
            from: string;
            /** Format: int32 */
            intervalDays?: number;
            patientId: string;
            planId?: string;
            practitionerId?: string;
            serviceId: string;
            /** Format: int32 */
            sessions?: number;
            startsBefore?: string;
            startsFrom?: string;
        };
        CourseView: {
            courseId?: string;
            sessions?: components["schemas"]["AppointmentView"][];
        };
        Credential: {
            issuer?: string;
            kind?: string;
            number?: string;
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string;
        };
        CredentialBody: {
            issuer: string;
            kind: string;
            number: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        DailyLimitsBody: {
            /** Format: int32 */
            appointments?: number;
            byService?: {
                [key: string]: number;
            };
        };
        DeadLetter: {
            data?: string;
            eventId?: string;
            headers?: {
                [key: string]: string;
            };
            id?: string;
            key?: string;
            /** Format: date-time */
            parkedAt?: string;
            reason?: string;
            /** Format: date-time */
            replayedAt?: string;
            status?: string;
            topic?: string;
            type?: string;
        };
        DecisionView: {
            /** @enum {string} */
            agreement?: "HEALTH_DATA" | "MESSAGES" | "MARKETING";
            /** Format: date-time */
            at?: string;
            by?: string;
            /** @enum {string} */
            decision?: "GIVEN" | "WITHDRAWN";
            patientId?: string;
            reason?: string;
            textLanguage?: string;
            /** Format: int32 */
            textVersion?: number;
        };
        DueRecall: {
            channels?: ("EMAIL" | "SMS" | "LINE" | "WHATSAPP")[];
            /** Format: int64 */
            daysOverdue?: number;
            email?: string;
            language?: string;
            patientName?: components["schemas"]["PersonName"];
            phone?: string;
            recall?: components["schemas"]["RecallView"];
        };
        Edit: {
            /** Format: date-time */
            at?: string;
            by?: string;
        };
        EntryList: {
            entries?: components["schemas"]["EntryView"][];
            nextCursor?: string;
        };
        EntryView: {
            appointmentId?: string;
            channels?: ("EMAIL" | "SMS" | "LINE" | "WHATSAPP")[];
            closedReason?: string;
            dayParts?: ("MORNING" | "AFTERNOON" | "EVENING")[];
            email?: string;
            /** Format: date */
            from?: string;
            id?: string;
            language?: string;
            offer?: components["schemas"]["OfferView"];
            pastOffers?: components["schemas"]["PastOfferView"][];
            patientId?: string;
            patientName?: components["schemas"]["PersonName"];
            phone?: string;
            practitionerIds?: string[];
            /** @enum {string} */
            priority?: "HIGH" | "NORMAL";
            serviceId?: string;
            /** Format: date-time */
            since?: string;
            /** @enum {string} */
            status?: "WAITING" | "OFFERED" | "BOOKED" | "CLOSED";
            /** Format: date */
            until?: string;
            /** Format: int64 */
            version?: number;
        };
        EquipmentBody: {
            active?: boolean;
            kind: string;
            name: string;
            outOfService?: components["schemas"]["OutOfServiceBody"][];
            roomId?: string;
        };
        EquipmentList: {
            equipment?: components["schemas"]["EquipmentView"][];
            nextCursor?: string;
        };
        EquipmentView: {
            active?: boolean;
            id?: string;
            kind?: string;
            lastEdit?: components["schemas"]["Edit"];
            name?: string;
            outOfService?: components["schemas"]["OutOfService"][];
            roomId?: string;
            /** Format: int64 */
            version?: number;
        };
        ErasureBody: {
            reason: string;
        };
        ErasureView: {
            erased?: string[];
            kept?: components["schemas"]["KeptView"][];
            patientId?: string;
        };
        FeedBody: {
            /** @enum {string} */
            kind: "PRACTITIONER" | "ROOM";
            resourceId: string;
        };
        FeedList: {
            feeds?: components["schemas"]["FeedView"][];
        };
        FeedView: {
            /** Format: date-time */
            at?: string;
            by?: string;
            id?: string;
            /** @enum {string} */
            kind?: "PRACTITIONER" | "ROOM";
            path?: string;
            resourceId?: string;
        };
        FieldProblem: {
            field?: string;
            message?: string;
        };
        FindingView: {
            /** Format: int64 */
            chain?: number;
            entryId?: string;
            /** Format: int64 */
            number?: number;
            /** @enum {string} */
            wrong?: "CHANGED" | "MISSING" | "NOT_LINKED" | "UNCHAINED" | "NOT_IN_REGISTER" | "NOT_AS_KEPT";
        };
        FreedList: {
            freedTimes?: components["schemas"]["FreedView"][];
        };
        FreedView: {
            current?: components["schemas"]["RecipientView"];
            /** Format: date-time */
            end?: string;
            /** Format: date-time */
            freedAt?: string;
            id?: string;
            practitionerId?: string;
            /** Format: date-time */
            start?: string;
            /** @enum {string} */
            status?: "LOOKING" | "OFFERED" | "TAKEN" | "OVER";
            tries?: components["schemas"]["TryView"][];
        };
        HeadView: {
            /** Format: int64 */
            chain?: number;
            /** Format: int64 */
            entries?: number;
            hash?: string;
        };
        HistoryView: {
            /** Format: date-time */
            at?: string;
            by?: string;
            note?: string;
            what?: string;
        };
        HoldBody: {
            /** Format: int32 */
            holdMinutes?: number;
            patientId: string;
            practitionerId: string;
            roomId?: string;
            serviceId: string;
            /** Format: date-time */
            start: string;
        };
        Holiday: {
            /** Format: date */
            date?: string;
            name?: string;
        };
        HolidayBody: {
            /** Format: date */
            date: string;
            name: string;
        };
        HoursBody: {
            days: ("MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY")[];
            from: string;
            until: string;
        };
        HoursExceptionBody: {
            /** Format: date */
            date: string;
            hours: components["schemas"]["OpenHoursBody"][];
        };
        Identifier: {
            /** @enum {string} */
            kind?: "HN" | "PASSPORT" | "NATIONAL_ID";
            value?: string;
        };
        IdentifierBody: {
            kind?: string;
            value?: string;
        };
        ImportBody: {
            csv: string;
            /** Format: int32 */
            done: number;
            dryRun: boolean;
            rowsToldApart?: number[];
        };
        InLanguage: {
            language: string;
            text: string;
        };
        JoinBody: {
            dayParts?: ("MORNING" | "AFTERNOON" | "EVENING")[];
            /** Format: date */
            from: string;
            patientId: string;
            practitionerIds?: string[];
            /** @enum {string} */
            priority?: "HIGH" | "NORMAL";
            serviceId: string;
            /** Format: date */
            until: string;
        };
        KeptHead: {
            /** Format: int64 */
            chain: number;
            /** Format: int64 */
            entries: number;
            hash: string;
        };
        KeptHeads: {
            ends: components["schemas"]["KeptHead"][];
        };
        KeptView: {
            what?: string;
            why?: string;
        };
        LeadTimes: {
            services?: components["schemas"]["Line"][];
            total?: components["schemas"]["Spread"];
        };
        LikePatient: {
            /** Format: date */
            birthDate?: string;
            id?: string;
            name?: components["schemas"]["PersonName"];
            reasons?: ("IDENTIFIER" | "PHONE" | "EMAIL" | "NAME_AND_BIRTH_DATE")[];
        };
        Line: {
            serviceId?: string;
            spread?: components["schemas"]["Spread"];
        };
        LineView: {
            id?: string;
            name?: string;
            parts?: components["schemas"]["PartView"][];
            total?: components["schemas"]["ShareView"];
        };
        Listing: {
            deadLetters?: components["schemas"]["Summary"][];
        };
        MergeBody: {
            reason: string;
            replacedId: string;
        };
        MergeList: {
            merges?: components["schemas"]["MergeView"][];
        };
        MergeView: {
            /** Format: date-time */
            at?: string;
            by?: string;
            overlaps?: components["schemas"]["Overlap"][];
            reason?: string;
            replacedId?: string;
            survivorId?: string;
            /** Format: date-time */
            undoableUntil?: string;
            undoneBy?: string;
        };
        MisfitList: {
            misfits?: components["schemas"]["MisfitView"][];
            /** Format: date */
            next?: string;
        };
        MisfitView: {
            appointment?: components["schemas"]["AppointmentView"];
            channels?: ("EMAIL" | "SMS" | "LINE" | "WHATSAPP")[];
            email?: string;
            language?: string;
            phone?: string;
            reasons?: components["schemas"]["ReasonView"][];
        };
        MissingConsents: {
            appointmentIds?: string[];
        };
        NameBody: {
            family?: string;
            given?: string;
        };
        OfferView: {
            appointmentId?: string;
            /** Format: date-time */
            end?: string;
            /** Format: date-time */
            madeAt?: string;
            practitionerId?: string;
            /** Format: date-time */
            start?: string;
            /** Format: date-time */
            until?: string;
        };
        OpenHoursBody: {
            from: string;
            until: string;
        };
        OutOfService: {
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            until?: string;
        };
        OutOfServiceBody: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        Overlap: {
            appointmentId?: string;
            otherAppointmentId?: string;
        };
        OverrideBody: {
            reason: string;
            rules: string[];
        };
        PartView: {
            /** Format: date */
            from?: string;
            share?: components["schemas"]["ShareView"];
        };
        PastOfferView: {
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            outcome?: "DECLINED" | "EXPIRED";
            practitionerId?: string;
            /** Format: date-time */
            start?: string;
        };
        PatientBody: {
            birthDate?: string;
            channels?: string[];
            confirmedNotDuplicateOf?: string[];
            consents?: string[];
            email?: string;
            identifiers?: components["schemas"]["IdentifierBody"][];
            language?: string;
            name?: components["schemas"]["NameBody"];
            phone?: string;
            timeZone?: string;
        };
        PatientList: {
            nextCursor?: string;
            patients?: components["schemas"]["PatientView"][];
            tooMany?: boolean;
        };
        PatientView: {
            /** Format: date */
            birthDate?: string;
            channels?: ("EMAIL" | "SMS" | "LINE" | "WHATSAPP")[];
            consents?: ("HEALTH_DATA" | "MESSAGES" | "MARKETING")[];
            email?: string;
            id?: string;
            identifiers?: components["schemas"]["Identifier"][];
            language?: string;
            name?: components["schemas"]["PersonName"];
            phone?: string;
            /** Format: date-time */
            registeredAt?: string;
            timeZone?: string;
            /** Format: int64 */
            version?: number;
        };
        PersonalData: {
            accesses?: components["schemas"]["Access"][];
            /** Format: date-time */
            exportedAt?: string;
            patientId?: string;
            patientIds?: string[];
            records?: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
            service?: string;
        };
        PersonName: {
            family?: string;
            given?: string;
        };
        PlanLine: {
            /** Format: int32 */
            intervalDays?: number;
            planId?: string;
            /** Format: int32 */
            sessions?: number;
        };
        PlanSummary: {
            /** Format: int32 */
            attended?: number;
            /** Format: int32 */
            booked?: number;
            /** Format: date */
            lastOn?: string;
            /** Format: date */
            nextFrom?: string;
            plans?: components["schemas"]["PlanLine"][];
        };
        PolicyBody: {
            /** Format: int32 */
            freeUntilHours: number;
            /** Format: int32 */
            noShowLimit?: number;
            /** Format: int32 */
            noShowMonths: number;
        };
        PolicyView: {
            /** Format: int32 */
            freeUntilHours?: number;
            lastEdit?: components["schemas"]["Edit"];
            /** Format: int32 */
            noShowLimit?: number;
            /** Format: int32 */
            noShowMonths?: number;
            /** Format: int64 */
            version?: number;
        };
        PractitionerBody: {
            absences?: components["schemas"]["AbsenceBody"][];
            active?: boolean;
            credentials?: components["schemas"]["CredentialBody"][];
            email?: string;
            exceptions?: components["schemas"]["HoursExceptionBody"][];
            /** @enum {string} */
            gender?: "FEMALE" | "MALE" | "OTHER";
            hours: components["schemas"]["HoursBody"][];
            languages?: string[];
            limits?: components["schemas"]["DailyLimitsBody"];
            name: string;
            phone?: string;
        };
        PractitionerList: {
            nextCursor?: string;
            practitioners?: components["schemas"]["PractitionerView"][];
        };
        PractitionerView: {
            absences?: components["schemas"]["Absence"][];
            active?: boolean;
            credentials?: components["schemas"]["Credential"][];
            email?: string;
            exceptions?: components["schemas"]["HoursExceptionBody"][];
            /** @enum {string} */
            gender?: "FEMALE" | "MALE" | "OTHER";
            hours?: components["schemas"]["HoursBody"][];
            id?: string;
            languages?: string[];
            lastEdit?: components["schemas"]["Edit"];
            limits?: components["schemas"]["DailyLimitsBody"];
            name?: string;
            phone?: string;
            /** Format: int64 */
            version?: number;
        };
        ReasonView: {
            message?: string;
            overridable?: boolean;
            type?: string;
        };
        ReassignBody: {
            override?: components["schemas"]["OverrideBody"];
            practitionerId: string;
        };
        RecallList: {
            nextCursor?: string;
            recalls?: components["schemas"]["RecallView"][];
        };
        RecallView: {
            /** Format: date-time */
            closedAt?: string;
            closedBy?: string;
            /** @enum {string} */
            closedCode?: "BOOKED" | "PATIENT_DECLINED" | "TREATED_ELSEWHERE" | "NOTHING_GIVEN" | "NOT_REACHED" | "NOT_INDICATED" | "OTHER";
            /** Format: date */
            from?: string;
            id?: string;
            kind?: string;
            patientId?: string;
            reason?: string;
            sessionId?: string;
            snoozedBy?: string;
            /** Format: date */
            snoozedUntil?: string;
            snoozeReason?: string;
            /** @enum {string} */
            status?: "OPEN" | "CLOSED";
            /** Format: date */
            until?: string;
            /** Format: int64 */
            version?: number;
        };
        RecipientView: {
            entryId?: string;
            patientId?: string;
            patientName?: components["schemas"]["PersonName"];
            /** Format: date-time */
            start?: string;
            /** Format: date-time */
            until?: string;
        };
        RescheduleBody: {
            /** Format: int32 */
            durationMinutes?: number;
            override?: components["schemas"]["OverrideBody"];
            practitionerId?: string;
            roomId?: string;
            /** Format: date-time */
            start?: string;
        };
        RoomBody: {
            active?: boolean;
            kind: string;
            name: string;
        };
        RoomList: {
            nextCursor?: string;
            rooms?: components["schemas"]["RoomView"][];
        };
        RoomView: {
            active?: boolean;
            id?: string;
            kind?: string;
            lastEdit?: components["schemas"]["Edit"];
            name?: string;
            /** Format: int64 */
            version?: number;
        };
        RowView: {
            likePatients?: components["schemas"]["LikePatient"][];
            likeRows?: number[];
            /** @enum {string} */
            outcome?: "READY" | "REGISTERED" | "KNOWN" | "REPEATED" | "LIKELY_KNOWN" | "IDENTIFIER_TAKEN" | "REFUSED";
            patientId?: string;
            problems?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            row?: number;
        };
        ServiceBody: {
            active?: boolean;
            /** Format: int32 */
            bufferAfterMinutes?: number;
            /** Format: int32 */
            bufferBeforeMinutes?: number;
            /** Format: int32 */
            consultationValidDays?: number;
            /** Format: int32 */
            durationMinutes?: number;
            equipmentKinds?: string[];
            /** Format: int32 */
            horizonDays?: number;
            /** @enum {string} */
            kind: "CONSULTATION" | "SESSION" | "REVIEW";
            /** Format: int32 */
            leadTimeMinutes?: number;
            name: string;
            prerequisites?: ("ACCEPTED_PLAN" | "VALID_CONSULTATION")[];
            requiredCredential?: string;
            roomKind: string;
        };
        ServiceCount: {
            count?: components["schemas"]["CountView"];
            serviceId?: string;
        };
        ServiceList: {
            nextCursor?: string;
            services?: components["schemas"]["ServiceView"][];
        };
        ServiceView: {
            active?: boolean;
            /** Format: int64 */
            bufferAfterMinutes?: number;
            /** Format: int64 */
            bufferBeforeMinutes?: number;
            /** Format: int32 */
            consultationValidDays?: number;
            /** Format: int64 */
            durationMinutes?: number;
            equipmentKinds?: string[];
            /** Format: int32 */
            horizonDays?: number;
            id?: string;
            /** @enum {string} */
            kind?: "CONSULTATION" | "SESSION" | "REVIEW";
            lastEdit?: components["schemas"]["Edit"];
            /** Format: int64 */
            leadTimeMinutes?: number;
            name?: string;
            prerequisites?: ("ACCEPTED_PLAN" | "VALID_CONSULTATION")[];
            requiredCredential?: string;
            roomKind?: string;
            /** Format: int64 */
            version?: number;
        };
        ShareView: {
            /** Format: int64 */
            bookedMinutes?: number;
            /** Format: double */
            utilisation?: number;
            /** Format: int64 */
            workingMinutes?: number;
        };
        SlotList: {
            nextCursor?: string;
            slots?: components["schemas"]["SlotView"][];
        };
        SlotView: {
            /** Format: date-time */
            end?: string;
            practitionerId?: string;
            reasons?: ("OWN_PRACTITIONER" | "SHARED_LANGUAGE" | "NO_GAP")[];
            roomId?: string;
            /** Format: date-time */
            start?: string;
        };
        SnoozeBody: {
            reason: string;
            /** Format: date */
            until: string;
        };
        Spread: {
            /** Format: double */
            medianDays?: number;
            /** Format: double */
            p90Days?: number;
            /** Format: int64 */
            visits?: number;
        };
        StepView: {
            /** Format: int32 */
            done?: number;
            rows?: components["schemas"]["RowView"][];
            /** Format: int32 */
            total?: number;
        };
        SuggestedSlot: {
            /** Format: date-time */
            end?: string;
            practitionerId?: string;
            reasons?: ("OWN_PRACTITIONER" | "SHARED_LANGUAGE" | "NO_GAP")[];
            roomId?: string;
            /** Format: date-time */
            start?: string;
        };
        SuggestedSlots: {
            /** Format: date */
            from?: string;
            serviceId?: string;
            slots?: components["schemas"]["SuggestedSlot"][];
            /** Format: date */
            until?: string;
        };
        Summary: {
            eventId?: string;
            id?: string;
            /** Format: date-time */
            parkedAt?: string;
            reason?: string;
            status?: string;
            topic?: string;
            type?: string;
        };
        TextBody: {
            /** @enum {string} */
            agreement: "HEALTH_DATA" | "MESSAGES" | "MARKETING";
            /** Format: int32 */
            replacesVersion: number;
            texts: components["schemas"]["InLanguage"][];
        };
        TextList: {
            texts?: components["schemas"]["TextView"][];
        };
        TextView: {
            /** @enum {string} */
            agreement?: "HEALTH_DATA" | "MESSAGES" | "MARKETING";
            by?: string;
            /** Format: date-time */
            publishedAt?: string;
            texts?: components["schemas"]["InLanguage"][];
            /** Format: int32 */
            version?: number;
        };
        TryView: {
            /** @enum {string} */
            outcome?: "DECLINED" | "EXPIRED" | "NOT_POSSIBLE";
            to?: components["schemas"]["RecipientView"];
        };
        UndoBody: {
            reason: string;
            /** @enum {string} */
            step: "CONFIRM" | "CHECK_IN" | "START" | "COMPLETE" | "CANCEL" | "NO_SHOW";
        };
        UsedEquipment: {
            id?: string;
            name?: string;
        };
        UtilisationView: {
            practitioners?: components["schemas"]["LineView"][];
            rooms?: components["schemas"]["LineView"][];
        };
        VerificationView: {
            /** Format: int64 */
            entries?: number;
            findings?: components["schemas"]["FindingView"][];
            heads?: components["schemas"]["HeadView"][];
            sound?: boolean;
            /** Format: int64 */
            unchained?: number;
        };
        WeekCount: {
            count?: components["schemas"]["CountView"];
            /** Format: date */
            from?: string;
        };
        WithdrawBody: {
            reason?: string;
        };
        Worklist: {
            counts?: {
                [key: string]: number;
            };
            nextCursor?: string;
            recalls?: components["schemas"]["DueRecall"][];
            /** Format: date */
            today?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_4: {
        parameters: {
            query?: {
                date?: string;
                from?: string;
                patientId?: string;
                practitionerId?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentList"];
                };
            };
        };
    };
    book: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    show_9: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    book_1: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    complete: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    miss: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    reassign: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    reschedule: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    undo_1: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    list_13: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedToCancel"];
                };
            };
        };
    };
    book_2: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
        };
    };
    hold: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    list_12: {
        parameters: {
            query?: {
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MisfitList"];
                };
            };
        };
    };
    list_11: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingConsents"];
                };
            };
        };
    };
    show_6: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    put_5: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    ofPatient: {
        parameters: {
            query: {
                cursor?: string;
                patientId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessList"];
                };
            };
        };
    };
    verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    verificationAgainst: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptHeads"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedList"];
                };
            };
        };
    };
    create: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedView"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedView"];
                };
            };
        };
    };
    show_5: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicView"];
                };
            };
        };
    };
    put_4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClinicBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicView"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextList"];
                };
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextView"];
                };
            };
        };
    };
    list_10: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquipmentList"];
                };
            };
        };
    };
    show_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquipmentView"];
                };
            };
        };
    };
    put_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EquipmentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquipmentView"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: {
                from?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_9: {
        parameters: {
            query?: {
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing"];
                };
            };
        };
    };
    get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
        };
    };
    replay: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
        };
    };
    export_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    importNext: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepView"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                cursor?: string;
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientList"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    show_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    show_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsView"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    erase: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeList"];
                };
            };
        };
    };
    merge: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                replacedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
        };
    };
    show_8: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSummary"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
        };
    };
    list_8: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerList"];
                };
            };
        };
    };
    show_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerView"];
                };
            };
        };
    };
    put_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PractitionerBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerView"];
                };
            };
        };
    };
    list_7: {
        parameters: {
            query?: {
                cursor?: string;
                patientId?: string;
                status?: "OPEN" | "CLOSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallList"];
                };
            };
        };
    };
    close: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallView"];
                };
            };
        };
    };
    resume: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallView"];
                };
            };
        };
    };
    slots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedSlots"];
                };
            };
        };
    };
    snooze: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallView"];
                };
            };
        };
    };
    worklist: {
        parameters: {
            query: {
                cursor?: string;
                list: "OVERDUE" | "DUE" | "SNOOZED" | "UPCOMING";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worklist"];
                };
            };
        };
    };
    attendance: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceView"];
                };
            };
        };
    };
    attendanceTable: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    conversion: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
        };
    };
    conversionTable: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    leadTimes: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTimes"];
                };
            };
        };
    };
    leadTimesTable: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    utilisation: {
        parameters: {
            query: {
                from: string;
                step?: "DAY" | "WEEK";
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UtilisationView"];
                };
            };
        };
    };
    utilisationTable: {
        parameters: {
            query: {
                from: string;
                step?: "DAY" | "WEEK";
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    list_6: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomList"];
                };
            };
        };
    };
    show_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
        };
    };
    put_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
        };
    };
    list_5: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceList"];
                };
            };
        };
    };
    show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    search_1: {
        parameters: {
            query: {
                dayPart?: "MORNING" | "AFTERNOON" | "EVENING";
                from: string;
                gender?: "FEMALE" | "MALE" | "OTHER";
                language?: string;
                movedAppointmentId?: string;
                order?: "START" | "BEST";
                patientId?: string;
                practitionerId?: string;
                serviceId: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotList"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                cursor?: string;
                open?: boolean;
                patientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryList"];
                };
            };
        };
    };
    join: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
        };
    };
    decline: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
        };
    };
    freed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreedList"];
                };
            };
        };
    };
}
