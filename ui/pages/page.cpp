// SPDX-License-Identifier: MIT
#include "ui/pages/page.h"

namespace signalbox {

Page::Page(QWidget *parent)
    : QWidget(parent)
{}

Page::~Page() = default;

} // namespace signalbox
