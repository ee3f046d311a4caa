package org.recce4j.cli;

import org.recce4j.model.Json;

/** Answers requests. */
interface BatchAnswers {

    /**
     * Answers one.
     *
     * @throws CliException when the request makes no sense
     */
    Json answer(Json.Obj request);

    /** Answers a request that makes no sense. */
    Json refusal(String message);
}
