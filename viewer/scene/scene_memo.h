#pragma once

#include "viewer/scene/density_memo.h"
#include "viewer/scene/entry_answers.h"
#include "viewer/scene/entry_walk.h"
#include "viewer/scene/event_sequence.h"
#include "viewer/scene/pane_question.h"
#include "viewer/scene/remembered.h"
#include "viewer/scene/story_counts.h"
#include "viewer/scene/table_histogram.h"
#include "viewer/scene/tables_now.h"
#include "viewer/scene/timeline_memo.h"

#include <memory>
#include <vector>

namespace chronomap {

/// What takes a look at every entry, kept from frame to frame: while one scrolls or moves the map it stays the same.
struct SceneMemo {
    Remembered<EntryQuestion, EntryAnswers> answers;
    Remembered<TablesQuestion, std::vector<TableNow>> tables;
    std::unique_ptr<const TableHistograms> histograms;
    std::unique_ptr<const EventSequences> sequences;
    std::unique_ptr<const DensityMemo> densities;
    std::vector<std::vector<EventNumber>> shape_events; ///< by table, then by its shapes: whose they are
    Remembered<StoryQuestion, CountedStory> story;
    Remembered<ListQuestion, ListPlan> list;
    TimelineMemo timeline_parts;
    Remembered<PaneQuestion, DisplayList> map, timeline; ///< of windows
};

} // namespace chronomap
