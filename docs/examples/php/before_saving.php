<?php
// SPDX-License-Identifier: BSL-1.0
// What an HR application in PHP asks before it saves a change. PHP's extension FFI calls the library; the declarations
// come from congvu.h itself, without what the preprocessor would take away.

$header = getenv('CONGVU_HEADER') ?: '/usr/include/congvu.h';
if (!is_readable($header)) {
    fwrite(STDERR, "$header cannot be read; CONGVU_HEADER may name it\n");
    exit(1);
}
$declarations = file_get_contents($header);
$declarations = preg_replace('~/\*.*?\*/~s', '', $declarations);
$declarations = preg_replace('~^\s*#ifdef __cplusplus.*?^\s*#endif~sm', '', $declarations);
$declarations = preg_replace('~^\s*#.*$~m', '', $declarations);
$congvu = FFI::cdef($declarations, getenv('CONGVU_LIBRARY') ?: 'libcongvu.so.0');

/** Calls a function whose last parameter is the error, and throws when it fails. */
function must(string $function, mixed ...$arguments): void
{
    global $congvu;
    $error = $congvu->new('congvu_error*');
    if ($congvu->{"congvu_$function"}(...[...$arguments, FFI::addr($error)]) === 0) {
        return;
    }
    $message = $error->message;
    $congvu->congvu_error_free($error);
    throw new RuntimeException($message);
}

/** Tells what the last change altered; gives how many violations it brings. */
function tellEffects(FFI\CData $session): int
{
    global $congvu;
    $count = $congvu->new('size_t');
    must('session_effect_count', $session, FFI::addr($count));
    $worse = 0;
    for ($i = 0; $i < $count->cdata; ++$i) {
        $effect = $congvu->new('congvu_effect*');
        must('session_effect', $session, $i, FFI::addr($effect));
        if ($effect->is_worse) {
            ++$worse;
            echo "  {$effect->rule}: {$effect->finding->name_vi}: {$effect->finding->message_vi}\n";
            echo "    {$effect->finding->source_vi}\n";
        }
        $congvu->congvu_effect_free($effect);
    }
    return $worse;
}

$data = $congvu->new('congvu_data*');
must('load', 'docs/examples/country', null, FFI::addr($data));
$session = $congvu->new('congvu_session*');
must('session_open', $data, '2026-12-31', null, FFI::addr($session));

foreach ([['SO-NV', 36], ['SO-NV', 1], ['SO-NB', 36]] as [$agency, $posts]) {
    echo "$agency: $posts biên chế\n";
    try {
        must('session_set_quota', $session, $agency, 'civil_servant', 'state_budget', 2026, $posts);
        echo tellEffects($session) === 0 ? "  được lưu\n" : "  không lưu\n";
        must('session_undo', $session);
    } catch (RuntimeException $refused) {
        echo "  {$refused->getMessage()}\n";
    }
}

$congvu->congvu_session_free($session);
$congvu->congvu_data_free($data);
